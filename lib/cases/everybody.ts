import type { Recipient } from '@/emails/letter'
import { caseUrl, type Portal } from '@/lib/kernel/urls'
import type { PartyRole } from './case'
import type { OpenCase } from './open-case'

/** A party to write to, and where the case is for them. */
export type Addressee = { side: PartyRole; partyId: string; to: Recipient; caseUrl: string }

/**
 * Everybody in the case who gets letters about it: family, council, ICBs, mediator and companions. One each. Who of the
 * companions has a seat at a meeting, and is told of it, `thoseWhoCome` knows.
 */
export function everybody({ id, holder, toldCouncil, icbs, mediator, companions }: OpenCase): Addressee[] {
  const at = (portal: Portal) => caseUrl(portal, id)
  return [
    ...(holder ? [{ side: holder.role, partyId: holder.id, to: holder.to, caseUrl: at('parent') }] : []),
    ...[...(toldCouncil ? [toldCouncil] : []), ...icbs].map((body) => ({
      side: body.role,
      partyId: body.id,
      to: body.to,
      caseUrl: at('authority'),
    })),
    ...[...(mediator ? [mediator] : []), ...companions].map((one) => ({
      side: one.role,
      partyId: one.id,
      to: one.to,
      caseUrl: at('mediator'),
    })),
  ]
}

/** Letters to the family; none when nobody holds the right. */
export function toFamily<Asked>(
  { id, holder }: OpenCase,
  ask: (to: Recipient, caseUrl: string) => Asked,
): Asked[] {
  return holder ? [ask(holder.to, caseUrl('parent', id))] : []
}
