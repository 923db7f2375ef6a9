import { eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { cases, decisions } from '@/db/schema/cases'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { keptAgain } from '../appeal-window'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { factsOf, type CaseFacts } from '../case-facts'
import { contactAt } from '../contact'
import { toStartAppeal } from '../deadlines'
import { dayOfFact, factNames, withCorrection, wrongWith } from '../correction'
import { finishTasks, unlessWaiting } from '../desk-tasks'
import { movedDays, standAsTheyDid, workedOutAgain } from '../moved-days'
import { movedLetters } from '../moved-letters'
import { decide, demandProposed, type ProposedCorrection } from '../second-look'

/**
 * A second adviser or an administrator has looked at a correction and agrees: the date takes effect, the open duties
 * are worked out again and keep their old days, and whoever owes one that moved is told once. Nobody confirms their
 * own. What has ended stays as it was, and so does every certificate.
 */
export const correctFact = caseCommand('correct_fact', {
  input: z.object({ correctionId: z.uuid() }),

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input, now, today, calendar } = work
    const correction = await demandProposed(tx, mediationCase, input.correctionId)
    if (correction.proposedBy === actorId(actor))
      throw problem('', 'You proposed this correction. Somebody else has to look at it')
    const facts = (await factsOf(tx, [mediationCase.id])).get(mediationCase.id)!
    const wrong =
      dayOfFact(facts, correction) === correction.wasOn
        ? wrongWith(facts, correction, today)
        : 'The date has changed since this was proposed'
    if (wrong) throw problem('', `${wrong}. Refuse this correction, and propose it again if it is needed`)

    const decided = {
      status: 'confirmed',
      decidedBy: actorId(actor),
      decidedAt: now,
      decidedReason: null,
    } as const
    await decide(tx, correction, decided)
    await putRight(tx, facts, correction)
    await finishTasks(tx, mediationCase.id, ['correction_proposed'], actor, now)

    const right = withCorrection(facts, correction)
    const { moved, unmoved } = workedOutAgain(right, calendar)
    await standAsTheyDid(tx, unmoved, calendar)
    const { duties, days } = movedDays(moved, () => `${factNames[correction.fact]} was corrected`)
    return {
      detail: { ...asEventsSay(correction), moved: days },
      duties: [...duties, ...(await keptAgain(tx, mediationCase.id, appealIn(right, calendar), today))],
      letters: await movedLetters(tx, mediationCase, days),
      tasks: await lateContact(work, facts, right),
    }
  },
})

const appealIn = ({ decision, certificateIssuedOn, contactedOn }: CaseFacts, calendar: HolidayCalendar) =>
  decision
    ? toStartAppeal(decision, { certificateIssuedOn, adviserContactedOn: contactedOn ?? null }, calendar)
    : null

/** Dates of the decision and of telling the council stand in rows; the others in the event itself. */
async function putRight(
  tx: Transaction,
  { decision }: CaseFacts,
  { caseId, fact, isOn }: ProposedCorrection,
) {
  const ofCase = eq(decisions.caseId, caseId)
  if (fact === 'la_told') await tx.update(cases).set({ laToldOn: isOn }).where(eq(cases.id, caseId))
  if (fact === 'notice_sent') await tx.update(decisions).set({ noticeSentOn: isOn }).where(ofCase)
  if (fact !== 'letter_dated') return
  // The printed date stands for the day of sending while nobody has said that.
  const noticeSentOn = decision?.noticeSentOn ?? isOn
  await tx.update(decisions).set({ letterDatedOn: isOn, noticeSentOn }).where(ofCase)
}

/** What happened, and the date under the name by which the case's facts are read. */
function asEventsSay({ id, fact, organisationId, wasOn, isOn, reason }: ProposedCorrection) {
  return {
    ...{ correctionId: id, fact, wasOn, isOn, reason },
    ...(fact === 'notice_sent' && { noticeSentOn: isOn }),
    ...(fact === 'adviser_contacted' && { contactedOn: isOn }),
    ...(fact === 'icb_told' && { organisationId, notifiedOn: isOn }),
  }
}

/** After late contact an adviser decides about the certificate; a corrected date may make it late, or in time. */
async function lateContact(
  { tx, actor, mediationCase, now }: Work<unknown>,
  before: CaseFacts,
  after: CaseFacts,
) {
  const [was, is] = [isLate(before), isLate(after)]
  if (was && !is) await finishTasks(tx, mediationCase.id, ['late_contact'], actor, now)
  if (was || !is) return []
  return unlessWaiting(tx, mediationCase.id, {
    kind: 'late_contact',
    detail:
      'By the corrected date the family contacted us after the two months. No certificate is issued without your decision',
  })
}

const isLate = ({ decision, contactedOn }: CaseFacts): boolean =>
  contactedOn !== undefined && contactAt(decision, contactedOn).late
