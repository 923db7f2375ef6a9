import type { corrections } from '@/db/schema/corrections'
import { date, earliest, longDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { CaseFacts } from './case-facts'

/** A date of a case that is wrong, and what it is. */
export type Correction = Pick<typeof corrections.$inferSelect, 'fact' | 'organisationId' | 'isOn'>
export type CorrectableFact = Correction['fact']

/** What each date is called, to be said after "because": the same for everybody who may learn that it was wrong. */
export const factNames: Record<CorrectableFact, string> = {
  letter_dated: 'the date on the decision letter',
  notice_sent: 'the day the decision letter was sent',
  adviser_contacted: 'the day the family first contacted us',
  la_told: 'the day the council was told',
  icb_told: 'the day the health board (ICB) was told',
}

/** The date as the case has it; nothing where it has none to correct. */
export function dayOfFact(
  { decision, contactedOn, laToldOn, icbsTold }: CaseFacts,
  { fact, organisationId }: Omit<Correction, 'isOn'>,
): CalendarDate | null {
  const days: Record<CorrectableFact, CalendarDate | null | undefined> = {
    letter_dated: decision?.letterDatedOn,
    // Where nobody has said when it was sent, the printed date stands for it.
    notice_sent: decision?.noticeSentOn ?? decision?.letterDatedOn,
    adviser_contacted: contactedOn,
    la_told: laToldOn,
    icb_told: icbsTold.find((icb) => icb.organisationId === organisationId)?.toldOn,
  }
  return days[fact] ?? null
}

/** The facts as they are with the date put right. */
export function withCorrection(facts: CaseFacts, { fact, organisationId, isOn }: Correction): CaseFacts {
  const { decision, icbsTold } = facts
  if (fact === 'adviser_contacted') return { ...facts, contactedOn: isOn }
  if (fact === 'la_told') return { ...facts, laToldOn: isOn }
  if (fact === 'icb_told')
    return {
      ...facts,
      icbsTold: icbsTold.map((icb) =>
        icb.organisationId === organisationId ? { ...icb, toldOn: isOn } : icb,
      ),
    }
  const field = fact === 'letter_dated' ? 'letterDatedOn' : 'noticeSentOn'
  return { ...facts, decision: decision && { ...decision, [field]: isOn } }
}

/** Why this date cannot be, in words for the adviser; nothing where it can. */
export function wrongWith(facts: CaseFacts, correction: Correction, today: CalendarDate): string | undefined {
  const was = dayOfFact(facts, correction)
  if (!was) return 'This case has no such date yet'
  const isSaidAlready = correction.fact !== 'notice_sent' || facts.decision?.noticeSentOn
  if (was === correction.isOn && isSaidAlready) return 'This is the date that the case has already'
  if (correction.isOn > today) return 'The date must be today or in the past'
  if (correction.isOn < actInForce) return `The date must be ${longDate(actInForce)} or later`
  return outOfOrder(withCorrection(facts, correction))
}

/** What cannot have happened before what. */
function outOfOrder({ decision, contactedOn, laToldOn, icbsTold }: CaseFacts): string | undefined {
  const decidedOn =
    decision && earliest(decision.letterDatedOn, decision.noticeSentOn ?? decision.letterDatedOn)
  if (decidedOn && contactedOn && contactedOn < decidedOn)
    return 'The family cannot have contacted us before the decision'
  if (decidedOn && laToldOn && laToldOn < decidedOn)
    return 'The council cannot have been told before the decision'
  if (laToldOn && icbsTold.some(({ toldOn }) => toldOn < laToldOn))
    return 'The health board (ICB) cannot have been told before the council'
  return undefined
}

/** The day Part 3 of the Children and Families Act 2014 came into force: no decision is older. */
const actInForce = date('2014-09-01')
