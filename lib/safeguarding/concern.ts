import { randomInt } from 'node:crypto'
import { seal, unseal } from '@/lib/documents/sealing'
import { holds, type Actor } from '@/lib/kernel/actor'

/** Who reads concerns: the safeguarding lead, and nobody else, whatever else they are. */
export const isLead = (actor: Actor): boolean => holds(actor, 'safeguarding_lead')

/** What the person who told us keeps: it says nothing, and looks like no number of a case. */
export function receiptNumber(): string {
  const letters = Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `M-${letters.slice(0, 4)}-${letters.slice(4)}`
}

/** Without what is taken for something else: 0 and O, 1 and I. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

export const sealWords = (words: string, belongsTo: string) => seal(Buffer.from(words, 'utf8'), belongsTo)

export const wordsIn = (sealed: Uint8Array, belongsTo: string) =>
  Buffer.from(unseal(sealed, belongsTo)).toString('utf8')
