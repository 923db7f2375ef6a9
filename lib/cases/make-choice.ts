import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { versions, working } from '@/lib/law/deadline'
import { cite } from '@/lib/law/provisions'
import type { DutyDeadline } from './duties'

/** The family's choice between mediating and not. No law sets a day for it; the time to appeal goes on running. */
export const makeChoice = (calendar: HolidayCalendar): DutyDeadline => ({
  duty: 'make_choice',
  owedBy: 'family',
  dueOn: null,
  dueBy: null,
  safeBy: null,
  provision: cite('act55'),
  workings: [working('No law sets a day for this choice. Your last day to appeal goes on running.', null)],
  ...versions(calendar),
})
