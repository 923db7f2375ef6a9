import { modeNames } from '@/app/_case/decision-names'
import type { CalendarEntry, EntryLook } from '@/app/_ui/calendar/entry'
import { addDays, instantAt, londonDate, weekdayOf, type CalendarDate } from '@/lib/law/calendar/date'
import type { mediatorDiary } from '@/lib/mediators/queries'
import type { timesOfferedBy } from '@/lib/mediators/offered-by'
import { modesInWords } from '@/app/_case/meeting-words'

type Diary = Awaited<ReturnType<typeof mediatorDiary>>
type Meeting = Diary['meetings'][number]
type Offered = Awaited<ReturnType<typeof timesOfferedBy>>[number]

/** A diary and the times offered, as entries that can be drawn and listed. */
export function diaryEntries(diary: Diary, offered: readonly Offered[], council: (caseId: string) => string) {
  const busy = diary.meetings.map(({ caseId, startsAt }) => `${caseId} ${startsAt.toISOString()}`)
  return [
    ...diary.meetings.flatMap((meeting) => meetingEntries(meeting, council(meeting.caseId))),
    ...offered
      // The time that was chosen stands as held.
      .filter(({ caseId, startsAt }) => !busy.includes(`${caseId} ${startsAt.toISOString()}`))
      .map((time) => offeredEntry(time, council(time.caseId))),
    ...diary.exceptions.map(exceptionEntry),
  ]
}

/** The usual hours on the days from `fromOn` to `untilOn` but bank holidays, by the London clock of each day. */
export function usualHours(
  { patterns, holidays }: Diary,
  fromOn: CalendarDate,
  untilOn: CalendarDate,
): CalendarEntry[] {
  const entries: CalendarEntry[] = []
  for (let on = fromOn; on <= untilOn; on = addDays(on, 1)) {
    if (holidays.has(on)) continue
    for (const pattern of patterns)
      if (pattern.weekday === weekdayOf(on) && pattern.fromOn <= on && on <= (pattern.untilOn ?? on))
        entries.push({
          key: `${pattern.id} ${on}`,
          look: 'usual',
          startsAt: instantAt(on, pattern.startsAt),
          endsAt: instantAt(on, pattern.endsAt),
          title: `Usual hours: ${modesInWords(pattern.modes).toLowerCase()}`,
        })
  }
  return entries
}

function meetingEntries(meeting: Meeting, council: string): CalendarEntry[] {
  const { meetingId, caseId, reference, mode, startsAt, endsAt, takenFrom, takenUntil } = meeting
  const { look, title, says } = statuses[meeting.status]
  const around = { look: 'around' as const, says: reference }
  return [
    ...(takenFrom < startsAt
      ? [
          {
            ...around,
            key: `${meetingId} before`,
            title: 'Get ready',
            startsAt: takenFrom,
            endsAt: startsAt,
          },
        ]
      : []),
    {
      key: meetingId,
      look,
      title: `${title}, ${reference}`,
      says: [modeNames[mode], council, says].filter(Boolean).join('. '),
      startsAt,
      endsAt,
      href: `/mediator/cases/${caseId}`,
    },
    ...(takenUntil > endsAt
      ? [{ ...around, key: `${meetingId} after`, title: 'Write up', startsAt: endsAt, endsAt: takenUntil }]
      : []),
  ]
}

const statuses: Record<Meeting['status'], { look: EntryLook; title: string; says: string }> = {
  held: { look: 'held', title: 'Time held', says: 'Waiting to hear who can decide' },
  booked: { look: 'firm', title: 'Meeting', says: 'Booked' },
  ended: { look: 'around', title: 'Meeting ended', says: '' },
  adjourned: { look: 'around', title: 'Meeting adjourned', says: 'It goes on another day' },
  cancelled: { look: 'around', title: 'Cancelled', says: '' },
  lapsed: { look: 'around', title: 'Let go', says: '' },
  did_not_happen: { look: 'around', title: 'Did not happen', says: '' },
}

const offeredEntry = ({ id, caseId, reference, mode, startsAt, endsAt }: Offered, council: string) => ({
  key: id,
  look: 'offered' as const,
  title: `Offered, ${reference}`,
  says: [modeNames[mode], council, 'The family can choose it'].filter(Boolean).join('. '),
  startsAt,
  endsAt,
  href: `/mediator/cases/${caseId}`,
})

function exceptionEntry({ id, kind, startsAt, endsAt, note }: Diary['exceptions'][number]): CalendarEntry {
  return {
    key: id,
    look: kind === 'extra' ? 'extra' : 'off',
    title: exceptionNames[kind],
    ...(note && { says: note }),
    startsAt,
    endsAt,
    allDay: isMidnight(startsAt) && isMidnight(endsAt),
    href: '/mediator/availability#days',
  }
}

export const exceptionNames: Record<Diary['exceptions'][number]['kind'], string> = {
  leave: 'Leave',
  busy: 'Busy',
  extra: 'Extra time',
}

const isMidnight = (instant: Date) => instantAt(londonDate(instant), '00:00').getTime() === instant.getTime()
