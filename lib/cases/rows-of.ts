/**
 * Gathers a form's numbered fields into rows: `issues.0.kind`, `issues.0.wanted`, `issues.1.kind` become
 * `issues: [{ kind, wanted }, { kind }]`. Empty rows at the end are left out, so that every other row keeps its number
 * and its messages. What has rows already is left as it is.
 */
export const rowsOf = (list: string) => (given: unknown) => {
  if (typeof given !== 'object' || given === null || list in given) return given
  const rows: (Record<string, unknown> | undefined)[] = []
  for (const [name, value] of Object.entries(given as Record<string, unknown>)) {
    const [of, at, field] = name.split('.')
    if (of !== list || !field || !/^\d{1,2}$/.test(at ?? '')) continue
    rows[Number(at)] = { ...rows[Number(at)], [field]: value }
  }
  const used = Array.from(rows, (row) => row ?? {})
  return { ...given, [list]: used.slice(0, used.findLastIndex(isUsed) + 1) }
}

const isUsed = (row: Record<string, unknown>) => Object.values(row).some((value) => value !== '')
