import type { Transaction } from '@/db/client'
import { letter, type Letter, type Recipient } from '@/emails/letter'
import type { MovedDuty } from '@/emails/moved-duty'
import { appOrigin, caseUrl, type Portal } from '@/lib/kernel/urls'
import { mediatorRecipient, openOffer } from '@/lib/mediators/offer'
import type { OpenCase } from './open-case'
import type { MovedDay } from './moved-days'
import { deskRecipient } from './recipients'

type Owner = { reader: 'family' | 'others'; url: string; to: Recipient }

/**
 * One letter to each person whose own days moved, with all of theirs in it: the family, the council or ICB that
 * owes it, the adviser, the mediator. What somebody else owes is on the page of the case.
 */
export async function movedLetters(
  tx: Transaction,
  mediationCase: OpenCase,
  days: readonly MovedDay[],
): Promise<Letter[]> {
  const { reference } = mediationCase
  const letters: Letter[] = []
  const owners = Map.groupBy(days, ({ owedBy, organisationId }) => `${owedBy} ${organisationId ?? ''}`)
  for (const own of owners.values()) {
    const owner = await ownerOf(tx, mediationCase, own[0]!)
    if (!owner) continue
    letters.push(
      letter('dates-moved', owner.to, {
        reference,
        caseUrl: owner.url,
        reader: owner.reader,
        moved: own.map(asLettersSay),
      }),
    )
  }
  return letters
}

async function ownerOf(
  tx: Transaction,
  mediationCase: OpenCase,
  { duty, owedBy, organisationId }: MovedDay,
): Promise<Owner | undefined> {
  const { id, holder, toldCouncil, icbs, mediator } = mediationCase
  const at = (portal: Portal) => caseUrl(portal, id)
  if (owedBy === 'family') return holder && { reader: 'family', url: at('parent'), to: holder.to }
  if (owedBy === 'adviser')
    return { reader: 'others', url: at('admin'), to: await deskRecipient(tx, mediationCase) }
  if (owedBy === 'mediator') {
    const offer = duty === 'answer_offer' ? await openOffer(tx, id) : undefined
    // The case itself stays closed until an offer is accepted.
    if (offer)
      return {
        reader: 'others',
        url: `${appOrigin()}/mediator/offers`,
        to: await mediatorRecipient(tx, offer.mediatorId),
      }
    return mediator ? { reader: 'others', url: at('mediator'), to: mediator.to } : undefined
  }
  const bodies = owedBy === 'icb' ? icbs : toldCouncil ? [toldCouncil] : []
  const body = bodies.find(({ organisation }) => organisation.id === organisationId) ?? bodies[0]
  return body && { reader: 'others', url: at('authority'), to: body.to }
}

const asLettersSay = ({ duty, from, to, why }: MovedDay): MovedDuty => ({ duty, was: from, is: to, why })
