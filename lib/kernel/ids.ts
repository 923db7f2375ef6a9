import { randomInt } from 'node:crypto'
import { z } from 'zod'

// Letters and digits nobody mistakes for one another when read aloud: no 0 O, 1 I L, 5 S, 8 B, 2 Z, U V.
const unambiguous = '34679ACDEFGHJKMNPQRTWXY'

/** A case's reference, for people: `SM-7KQ4-M3XD`. Random, so that nobody can guess the next one. */
export function caseReference(): string {
  return `SM-${letters(4)}-${letters(4)}`
}

/** The reference of a disagreement that is to be resolved: `DR-7KQ4-M3XD`, so that nobody takes it for a case. */
export function disagreementReference(): string {
  return `DR-${letters(4)}-${letters(4)}`
}

const letters = (count: number) =>
  Array.from({ length: count }, () => unambiguous[randomInt(unambiguous.length)]).join('')

/** Whether the text can be the id of a row at all. What a person puts into an address may be anything. */
export const isId = (text: string): boolean => z.uuid().safeParse(text).success
