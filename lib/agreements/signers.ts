import type { Transaction } from '@/db/client'
import type { Recipient } from '@/emails/letter'
import type { CaseRole } from '@/lib/cases/case'
import type { OpenCase } from '@/lib/cases/open-case'
import { bodyOf, takingPart } from '@/lib/cases/taking-part'
import type { Actor } from '@/lib/kernel/actor'
import { caseUrl } from '@/lib/kernel/urls'

/** A party that an agreement binds, how it is named there, and where it is written to. */
export type Signer = { partyId: string; name: string; isFamily: boolean; to: Recipient; caseUrl: string }

/** Everybody who must sign: the right-holder, and each body that took part in the mediation. */
export async function signersOf(
  tx: Pick<Transaction, 'select'>,
  mediationCase: OpenCase,
): Promise<readonly Signer[]> {
  const { id, holder } = mediationCase
  const { bodies } = await takingPart(tx, mediationCase)
  return [
    ...(holder
      ? [
          {
            partyId: holder.id,
            name: holder.name,
            isFamily: true,
            to: holder.to,
            caseUrl: caseUrl('parent', id),
          },
        ]
      : []),
    ...bodies.map((body) => ({
      partyId: body.id,
      name: body.organisation.name,
      isFamily: false,
      to: body.to,
      caseUrl: caseUrl('authority', id),
    })),
  ]
}

/** The party that this person signs or speaks for. Refuses whoever speaks for none. */
export function partySpokenFor(actor: Actor, role: CaseRole, mediationCase: OpenCase): string {
  const { holder } = mediationCase
  if (role === 'parent' || role === 'young_person') return holder?.id ?? ''
  return bodyOf(actor, role, mediationCase).id
}
