import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseEvents, caseParties, contactCards } from '@/db/schema/cases'
import type { Transaction } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { optionalEmailAddress } from '@/lib/kernel/email-address'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords, optionalWords, words } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { userOf } from '../holder-account'
import type { OpenCase } from '../open-case'
import { ticked } from '../ticked'

const input = z
  .object({
    name: words({ called: 'The name', missing: 'Enter the full name' }),
    relationship: optionalWords({ called: 'The relationship' }),
    email: optionalEmailAddress(),
    phone: optionalWords({ called: 'The phone number', max: 50 }),
    address: optionalLongWords({ called: 'The address', max: 500 }),
    preferredChannel: z.enum(['email', 'phone', 'post'], 'Choose how we should write or speak to you'),
    safeToLeaveMessage: ticked,
    safeTimes: optionalWords({ called: 'The times' }),
    confidential: ticked,
  })
  .superRefine(({ preferredChannel, email, phone, address }, context) => {
    const missing = { email: !email, phone: !phone, post: !address }[preferredChannel]
    if (missing) context.addIssue({ code: 'custom', ...asked[preferredChannel] })
    else if (!email && !address)
      context.addIssue({
        code: 'custom',
        path: ['address'],
        message: 'Enter an address for letters, because there is no email address',
      })
  })
type Input = z.output<typeof input>

const asked = {
  email: { path: ['email'], message: 'Enter the email address' },
  phone: { path: ['phone'], message: 'Enter the phone number' },
  post: { path: ['address'], message: 'Enter the address for letters' },
}

/**
 * Who the right-holder is and how to reach them. Their contact details go to a card that no other party ever
 * sees; the event says only that this part was filled in. Once the right-holder has acted for themselves, their card
 * is theirs: whoever supports them can no longer turn their letters elsewhere.
 */
export const describeFamily = caseCommand('describe_family', {
  input,

  async run({ tx, actor, role, mediationCase, input: given }) {
    const { name, relationship, ...card } = given
    const { holder } = mediationCase
    const partyId = holder!.id
    if (role === 'supporter' && holder?.userId && (await hasActed(tx, mediationCase.id, holder.userId)))
      throw problem('', 'They look after their own details now. Ask them to change this part')
    const userId = await accountFor(tx, actor, mediationCase, given)
    await tx.update(caseParties).set({ name, relationship, userId }).where(eq(caseParties.id, partyId))
    await tx
      .insert(contactCards)
      .values({ partyId, ...card })
      .onConflictDoUpdate({ target: contactCards.partyId, set: card })
    return { detail: { section: 'family' }, letters: [] }
  },
})

/**
 * Who may sign in as the family. An account that has acted on the case stays; until then it is whoever has the
 * address that the supporter or the desk gave, so that a corrected address corrects the account.
 */
async function accountFor(tx: Transaction, actor: Actor, { id, holder }: OpenCase, given: Input) {
  const userId = holder!.userId
  if (actor.kind === 'system' || (userId && (await hasActed(tx, id, userId)))) return userId
  if (userId === actor.userId) return userId
  const { email, name } = given
  return email ? userOf(tx, { email, name, notOf: actor, field: 'email' }) : null
}

async function hasActed(tx: Transaction, caseId: string, userId: string): Promise<boolean> {
  const byThem = and(eq(caseEvents.caseId, caseId), eq(caseEvents.actorId, userId))
  return (await tx.$count(caseEvents, byThem)) > 0
}
