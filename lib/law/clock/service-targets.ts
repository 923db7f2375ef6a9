import type { ArrangingBody } from '../arranging-body'
import { shippedCalendar, type HolidayCalendar } from '../calendar/bank-holidays'
import type { CalendarDate } from '../calendar/date'
import { addWorkingDays } from '../calendar/working-day'
import { versions, working, type Deadline } from '../deadline'
import { cite } from '../provisions'

/** The adviser gives information by the next working day after contact. */
export function giveInformation(
  { contactedOn }: { readonly contactedOn: CalendarDate },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  return target(
    { duty: 'give_information', owedBy: 'adviser', text: 'The family got in touch.' },
    contactedOn,
    1,
    calendar,
  )
}

/** The local authority or ICB acknowledges within 2 working days of being told. */
export function acknowledge(
  { toldOn, owedBy = 'local_authority' }: { readonly toldOn: CalendarDate; readonly owedBy?: ArrangingBody },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  return target({ duty: 'acknowledge', owedBy, text: 'The request was sent.' }, toldOn, 2, calendar)
}

/** The local authority or ICB names who comes, with authority, within 2 working days of the family's choice of time. */
export function confirmAttendance(
  {
    chosenOn,
    owedBy = 'local_authority',
  }: { readonly chosenOn: CalendarDate; readonly owedBy?: ArrangingBody },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  return target(
    { duty: 'confirm_attendance', owedBy, text: 'The family chose a time.' },
    chosenOn,
    2,
    calendar,
  )
}

/** The mediator records the outcome by the next working day after the meeting. */
export function recordOutcome(
  { endedOn }: { readonly endedOn: CalendarDate },
  calendar: HolidayCalendar = shippedCalendar,
): Deadline {
  return target(
    { duty: 'record_outcome', owedBy: 'mediator', text: 'The meeting ended.' },
    endedOn,
    1,
    calendar,
  )
}

type Target = Pick<Deadline, 'duty' | 'owedBy'> & { readonly text: string }

function target(
  { duty, owedBy, text }: Target,
  on: CalendarDate,
  n: 1 | 2,
  calendar: HolidayCalendar,
): Deadline {
  const dueOn = addWorkingDays(on, n, calendar)
  return {
    duty,
    owedBy,
    dueOn,
    dueBy: null,
    safeBy: dueOn,
    provision: cite('serviceTarget'),
    workings: [
      working(`${text} This day is not counted.`, on),
      working(n === 1 ? 'The next working day.' : 'The second working day after that.', dueOn),
      working('No law sets this day. It is our promise.', null),
    ],
    ...versions(calendar),
  }
}
