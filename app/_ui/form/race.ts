/**
 * The code of a database error that says no more than "somebody else was faster" or "this cannot be held": commands
 * turn those they expect into words of their own, and this is the last net. Nothing for any other error.
 */
export function raceIn(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const code: unknown = 'code' in at ? at.code : undefined
    if (typeof code === 'string' && lost.test(code)) return code
  }
  return undefined
}

// Exclusion and unique constraints, serialisation and deadlock, locks and statements that took too long, and text
// or numbers that PostgreSQL cannot hold (class 22).
const lost = /^(?:23P01|23505|40001|40P01|55P03|57014|22\w{3})$/
