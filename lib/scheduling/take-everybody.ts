import type { Transaction } from '@/db/client'
import type { MeetingMode } from '@/lib/cases/case'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { searchFor, theFamily, type CaseSearch } from './case-search'
import { diaryOf, lockDiary, takeTime, type Taking } from './diary'
import { after, type Span } from './free-times'
import type { MeetingNeeded } from './meeting-needed'
import { placeOf } from './places'
import { findSlots, type Slot } from './slots/find-slots'
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

/**
 * Takes a time for the meeting in the diaries of everybody who has to be there, with a room or line where one is
 * needed, buffers included: all of it or nothing. Whether it is free is looked at again here, under locks; whoever is
 * quicker wins, and another officer or room is tried in place of one that has just gone. Answers with the place, or
 * with nothing when the time is taken.
 */
export async function takeEverybody(
  tx: Transaction,
  needed: MeetingNeeded,
  meeting: Chosen & { id: string },
  when: When,
): Promise<{ place: string | null; joinUrl: string | null } | undefined> {
  // How many meetings a session holds is counted over many diaries, so a body's are booked one after the other.
  for (const { id } of needed.bodies.toSorted((a, b) => (a.id < b.id ? -1 : 1))) await lockDiary(tx, id)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const caseSearch = await searchOfOneDay(tx, needed, meeting, when)
    const slot = findSlots(caseSearch.search).find(
      ({ startsAt }) => startsAt.getTime() === meeting.startsAt.getTime(),
    )
    if (!slot) return undefined
    const takings = await takingsOf(tx, slot, caseSearch)
    if (await takeAll(tx, meeting.id, takings, when.now))
      return placeOf(
        tx,
        takings.map(({ calendarId }) => calendarId),
      )
  }
  return undefined
}

/** Rooms, lines and officers may go one after the other while we look; there are not many more than this. */
const mostTries = 5

async function searchOfOneDay(
  tx: Transaction,
  needed: MeetingNeeded,
  { startsAt, endsAt, mode, mediatorId, offered, id }: Chosen & { id: string },
  when: When,
): Promise<CaseSearch> {
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
    startsEvery: 5,
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

/** Whom the slot names, each with their own buffers. Somebody without a diary gets one. */
async function takingsOf(
  tx: Transaction,
  { startsAt, endsAt, mode, mediator, covers }: Slot,
  { search, calendarOf }: CaseSearch,
): Promise<Taking[]> {
  const owners = [
    ...search.mediators,
    ...search.parties.flatMap((party) =>
      party.kind === 'places' ? party.places : party.kind === 'any_of' ? party.colleagues : [],
    ),
  ]
  const takings: Taking[] = []
  for (const { by } of [mediator, ...covers]) {
    const owner = owners.find(({ id }) => id === by)
    if (!owner) continue
    const { minutesBefore, minutesAfter } = owner.buffers[mode]
    takings.push({
      calendarId: calendarOf.get(owner.id) ?? (await diaryOf(tx, owner.id)),
      startsAt: after(startsAt, -minutesBefore),
      endsAt: after(endsAt, minutesAfter),
    })
  }
  return takings
}

/** Locks that a try has taken are let go with it, so that the next one takes its own in their order. */
async function takeAll(tx: Transaction, meetingId: string, takings: readonly Taking[], now: Date) {
  try {
    await tx.transaction(async (inner) => {
      if ((await takeTime(inner, meetingId, takings, now)).length > 0) throw new TakenMeanwhile()
    })
    return true
  } catch (error) {
    if (error instanceof TakenMeanwhile) return false
    throw error
  }
}

class TakenMeanwhile extends Error {}
