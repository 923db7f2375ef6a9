import type { Transaction } from '@/db/client'
import { organisationsOf, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { arrangingBody } from '@/lib/law/arranging-body'
import type { CaseRole } from './case'
import type { OpenCase } from './open-case'
import { issueKindsOf } from './tell-council'

/** A council or ICB that has been told of the case. */
export type Body = NonNullable<OpenCase['toldCouncil']>

/**
 * The bodies that take part in the mediation and have been told of it: the council, each ICB where health is in
 * issue, and the ICB alone where nothing else is (CFA 2014 ss.53, 54). `icbMissing` while none has been told.
 */
export async function takingPart(tx: Pick<Transaction, 'select'>, { id, toldCouncil, icbs }: OpenCase) {
  const { takePart, arrangedBy } = arrangingBody(await issueKindsOf(tx, id))
  const council = takePart.includes('local_authority') && toldCouncil ? [toldCouncil] : []
  const boards = takePart.includes('icb') ? icbs : []
  const bodies: readonly Body[] = [...council, ...boards]
  return {
    arrangedBy,
    bodies,
    /** The one that owes the arranging. */
    arranging: bodies.find(({ role }) => role === arrangedBy),
    icbMissing: takePart.includes('icb') && icbs.length === 0,
  }
}

/** The body of the case that an officer speaks for. */
export function bodyOf(actor: Actor, role: CaseRole, { toldCouncil, icbs }: OpenCase): Body {
  if (actor.kind === 'system' || (role !== 'la_officer' && role !== 'icb_officer'))
    throw new Refusal('not_allowed')
  const served = organisationsOf(actor, role)
  const told = role === 'la_officer' ? [toldCouncil] : icbs
  const body = told.find((found) => found && served.includes(found.organisation.id))
  if (!body) throw new Refusal('not_allowed')
  return body
}

/** The council and every ICB of the case, told or not: nobody with an interest in one of them may mediate it. */
export const bodiesOf = ({ localAuthorityId, icbs }: Pick<OpenCase, 'localAuthorityId' | 'icbs'>) => [
  ...(localAuthorityId ? [localAuthorityId] : []),
  ...icbs.map(({ organisation }) => organisation.id),
]
