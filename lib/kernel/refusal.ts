/** Something the person can put right: which field, and what to do. An empty field name is the whole form. */
export type Problem = { field: string; message: string }

export type RefusalReason = 'not_found' | 'not_allowed' | 'out_of_date'

/** Something the person cannot put right from this page. Thrown, never returned. */
export class Refusal extends Error {
  constructor(readonly reason: RefusalReason) {
    super(reason)
    this.name = 'Refusal'
  }
}

/** Thrown inside a command when what was sent cannot be done; nothing is changed and the form says why. */
export class Problems extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(({ field, message }) => `${field}: ${message}`).join('; '))
    this.name = 'Problems'
  }
}

/** Stops a command because of one field. */
export function problem(field: string, message: string): Problems {
  return new Problems([{ field, message }])
}
