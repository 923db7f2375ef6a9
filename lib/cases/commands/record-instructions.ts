import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { caseParties, contactCards } from '@/db/schema/cases'
import { rightPassings } from '@/db/schema/case-links'
import { letter, type Letter, type Recipient } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { optionalEmailAddress } from '@/lib/kernel/email-address'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalDay } from '@/lib/kernel/typed-day'
import { optionalLongWords, optionalWords } from '@/lib/kernel/words'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { finishTasks } from '../desk-tasks'
import { cancels, type DutyChange } from '../duties'
import { userOf } from '../holder-account'
import { familyIsInformed } from '../information-given'
import { passingOf, type Passing } from '../right-passing'

const input = z
  .object({
    answer: z.enum(['alone', 'with_parent', 'alternative_person'], 'Choose who decides now'),
    email: optionalEmailAddress(),
    phone: optionalWords({ called: 'The phone number', max: 50 }),
    address: optionalLongWords({ called: 'The address', max: 500 }),
    decidedOn: optionalDay({ called: 'The day this was found' }),
    decidedBy: optionalWords({ called: 'Who found it' }),
    basis: optionalLongWords({ called: 'The reason', max: 2000 }),
  })
  .superRefine(({ answer, email, address, decidedOn, decidedBy, basis }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message })
    if (answer === 'alternative_person') {
      if (!decidedOn) missing('decidedOn', 'Enter the day on which this was found')
      if (!decidedBy) missing('decidedBy', 'Say who found it')
      if (!basis) missing('basis', 'Say why they cannot decide this themselves, and how that was found')
    } else if (!email && !address)
      missing('email', 'Enter the young person’s own email address, or an address for letters')
  })
type Given = z.output<typeof input>

/**
 * What the young person said, once the right was theirs: they go on alone, or with the parent beside them, who then sees
 * the case again as a supporter. Where they cannot decide this matter, the parent decides for them on a record of who
 * found that, when and why (CFA 2014 s.80; SEND Regs 2014 reg 64; Mental Capacity Act 2005). Once.
 */
export const recordInstructions = caseCommand('record_instructions', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now, today } = work
    const passing = await passingOf(tx, mediationCase.id)
    if (!passing) throw problem('', 'The right has not passed in this case')
    if (passing.answer) throw problem('', 'This is recorded already')
    if (given.decidedOn && given.decidedOn > today)
      throw problem('decidedOn', 'The day this was found must be today or in the past')

    const letters =
      given.answer === 'alternative_person'
        ? await parentStands(work, passing)
        : await youngPersonStands(work, passing)
    const { answer, decidedOn, decidedBy, basis } = given
    await tx
      .update(rightPassings)
      .set({
        ...{ answer, answeredAt: now, recordedBy: actorId(actor) },
        // Of a young person who decides, nothing is kept about whether they could.
        ...(answer === 'alternative_person' && { decidedOn, decidedBy, basis }),
      })
      .where(eq(rightPassings.caseId, mediationCase.id))
    await finishTasks(tx, mediationCase.id, ['right_passed'], actor, now)
    const duties = await alreadyTold(work, passing)
    return { detail: { answer }, duties, letters }
  },
})

type Recording = Work<Given>

/** The young person has an account and a card of their own; the parent comes again only as they wish. */
async function youngPersonStands(work: Recording, passing: Passing): Promise<Letter[]> {
  const { tx, actor, mediationCase, input: given, now } = work
  const { id: caseId, reference, holder } = mediationCase
  if (actor.kind === 'system' || holder?.id !== passing.youngPersonPartyId) throw new Refusal('not_allowed')
  const { email, phone, address } = given
  const { name } = holder
  const userId = email ? await userOf(tx, { email, name, notOf: actor, field: 'email' }) : null
  if (userId !== null && userId === passing.parent.userId)
    throw problem('email', 'Enter the young person’s own email address, not the parent’s')
  await tx.update(caseParties).set({ userId }).where(eq(caseParties.id, holder.id))
  await tx
    .insert(contactCards)
    .values({ partyId: holder.id, email, phone, address, preferredChannel: email ? 'email' : 'post' })
  const url = caseUrl('parent', caseId)
  const to = { name, email: email ?? '', userId }
  const letters = [letter('instructions-confirmed', to, { reference, caseUrl: url, reader: 'young_person' })]
  if (given.answer === 'alone') return letters
  await tx.insert(caseParties).values({
    ...{ caseId, role: 'supporter', sinceAt: now },
    ...{
      userId: passing.parent.userId,
      name: passing.parent.name,
      relationship: passing.parent.relationship,
    },
  })
  return [
    ...letters,
    letter('instructions-confirmed', await recipientOf(tx, passing), {
      reference,
      caseUrl: url,
      reader: 'supporter',
    }),
  ]
}

/** The parent as the young person's alternative person: a party anew, by the record. */
async function parentStands({ tx, mediationCase, now }: Recording, passing: Passing): Promise<Letter[]> {
  const { id: caseId, reference } = mediationCase
  await tx.update(caseParties).set({ untilAt: now }).where(eq(caseParties.id, passing.youngPersonPartyId))
  const { userId, name, relationship } = passing.parent
  const [party] = await tx
    .insert(caseParties)
    .values({
      caseId,
      role: 'parent',
      userId,
      name,
      relationship,
      standsByRecord: true,
      sinceAt: passing.parent.sinceAt,
    })
    .returning({ id: caseParties.id })
  const [card] = await tx.select().from(contactCards).where(eq(contactCards.partyId, passing.parent.id))
  if (card) await tx.insert(contactCards).values({ ...card, partyId: party!.id })
  return [
    letter('instructions-confirmed', await recipientOf(tx, passing), {
      reference,
      caseUrl: caseUrl('parent', caseId),
      reader: 'alternative_person',
    }),
  ]
}

/** A parent who decides again has been told already what the young person was to be told. */
async function alreadyTold(
  { tx, mediationCase, input }: Recording,
  { parent }: Passing,
): Promise<DutyChange[]> {
  if (input.answer !== 'alternative_person') return []
  const informed = await familyIsInformed(tx, { id: mediationCase.id, holder: parent })
  return informed ? [cancels('give_information', 'The parent decides, and has been told')] : []
}

async function recipientOf(tx: Recording['tx'], { parent }: Passing): Promise<Recipient> {
  const [card] = await tx.select().from(contactCards).where(eq(contactCards.partyId, parent.id))
  return {
    name: parent.name,
    email: card?.preferredChannel === 'post' ? '' : (card?.email ?? ''),
    userId: parent.userId,
  }
}
