import type { Transaction } from '@/db/client'
import type { MeetingMode } from '@/lib/cases/case'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { searchFor, theFamily, type CaseSearch } from './case-search'
import type { Span } from './free-times'
import type { MeetingNeeded } from './meeting-needed'
import { cellMinutes } from './slots/cells'
import type { Search } from './slots/search'

/** A time that somebody chose. */
export type Chosen = Span & {
  mode: MeetingMode
  mediatorId: string
  /** Offered by the mediator: it need not lie in their hours, and a body may still have to find somebody. */
  offered: boolean
}

/** The instant and the bank holidays by which is counted. */
export type When = { now: Date; today: CalendarDate; calendar: HolidayCalendar }

/** The search for a time that was chosen already: whether it is free for everybody, and with whom and where. */
export async function searchOfOneDay(
  tx: Transaction,
  needed: MeetingNeeded,
  { mode, mediatorId, offered, id, ...span }: Chosen & { id: string },
  when: When,
): Promise<CaseSearch> {
  const { startsAt, endsAt } = onGrid(span)
  const on = londonDate(startsAt)
  const caseSearch = await searchFor(tx, needed, {
    ...when,
    ...{ fromOn: on, untilOn: on, without: id },
    mediators: [{ userId: mediatorId, recentLoad: 0 }],
    otherMediators: [],
    minutes: (endsAt.getTime() - startsAt.getTime()) / 60_000,
  })
  const { search } = caseSearch
  const asChosen: Search = {
    ...search,
    // What the rules ask of this time was settled with the family.
    rules: { ...search.rules, shortNoticeAccepted: true, laterAccepted: true },
    modes: [mode],
    startsEvery: cellMinutes,
    mediators: search.mediators.map((mediator) =>
      offered
        ? {
            ...mediator,
            modes: [mode],
            exceptions: [...mediator.exceptions, { kind: 'extra', startsAt, endsAt }],
            noticeMinutes: 0,
          }
        : mediator,
    ),
    parties: search.parties
      .filter((party) => party.id !== theFamily)
      .map((party) => (offered && party.kind === 'any_of' ? { ...party, required: false } : party)),
  }
  return { ...caseSearch, search: asChosen }
}

/** The span as the search counts, in cells: a meeting that starts or ends within one takes all of it. */
export const onGrid = ({ startsAt, endsAt }: Span): Span => ({
  startsAt: new Date(Math.floor(startsAt.getTime() / step) * step),
  endsAt: new Date(Math.ceil(endsAt.getTime() / step) * step),
})

const step = cellMinutes * 60_000
