import { problem } from '@/lib/kernel/refusal'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { BeyondPublishedHolidays } from '@/lib/law/calendar/working-day'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { contactAdviser } from '@/lib/law/clock/contact-adviser'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import type { Deadline } from '@/lib/law/deadline'
import type { DecisionGround } from './case'

/** What the law needs to know of a decision. */
export type DecisionFacts = {
  grounds: readonly DecisionGround[]
  letterDatedOn: CalendarDate
  noticeSentOn: CalendarDate | null
}

/**
 * The clocks that a decision starts for the family. Without need of a certificate nobody has to contact an
 * adviser by a day (reg 33), and what cannot be appealed has no last day to appeal (CFA 2014 s.51).
 */
export function decisionClocks(decision: DecisionFacts, calendar: HolidayCalendar) {
  const { needed, because } = certificateNeeded(decision.grounds)
  return readable(() => ({
    contact_adviser: needed ? contactAdviser(decision, calendar) : null,
    start_appeal: because === 'no_right_of_appeal' ? null : startAppeal(decision, calendar),
  })) satisfies Record<string, Deadline | null>
}

/** A day whose bank holidays are not published is no mistake of ours or theirs, but it has to be said somewhere. */
function readable<Result>(count: () => Result): Result {
  try {
    return count()
  } catch (error) {
    if (!(error instanceof BeyondPublishedHolidays)) throw error
    throw problem(
      'letterDatedOn',
      'We cannot work out your last days from this date. Check it, or telephone us and we will do it with you',
    )
  }
}
