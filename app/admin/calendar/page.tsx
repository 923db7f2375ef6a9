import { meetingEntryOf } from '@/app/_case/meeting-entries'
import { requireRole } from '@/app/_session/require-actor'
import { CalendarSheet } from '@/app/_ui/calendar/calendar-sheet'
import { tintAt, type CalendarEntry, type Legend } from '@/app/_ui/calendar/entry'
import { marksOf } from '@/app/_ui/calendar/marks'
import { shownDays, type CalendarPlace } from '@/app/_ui/calendar/shown-days'
import { Page } from '@/app/_ui/frame/page'
import { mediatorDiaries, mediatorNames } from '@/lib/desk/mediator-diaries'
import { today } from '@/lib/kernel/now'
import { addDays, instantAt, londonDate } from '@/lib/law/calendar/date'
import { chosenMediators } from './chosen-mediators'
import { MediatorFilter } from './mediator-filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DeskCalendar({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const query = await searchParams
  const names = await mediatorNames(actor)
  const marks = marksOf(names.map(({ name }) => name))
  const everyone = names.map((mediator, at) => ({ ...mediator, tint: tintAt(at), mark: marks[at] ?? '' }))
  const chosen = chosenMediators(query, everyone)
  const place: CalendarPlace = {
    path: '/admin/calendar',
    kept: chosen.map(({ userId }) => ['mediator', userId] as const),
  }
  const day = today()
  const shown = shownDays(query, day, place)
  const shownOf = chosen.length > 0 ? chosen : everyone
  const { meetings, away } = await mediatorDiaries(
    actor,
    shownOf.map(({ userId }) => userId),
    addDays(shown.fromOn, -38),
    addDays(shown.untilOn, 38),
  )
  const who = new Map(everyone.map((mediator) => [mediator.userId, mediator]))
  const entries: CalendarEntry[] = [
    ...meetings.map((meeting) => {
      const mediator = who.get(meeting.userId)!
      const href = `/admin/cases/${meeting.caseId}`
      return { ...meetingEntryOf(mediator.name, meeting, href), tint: mediator.tint, mark: mediator.mark }
    }),
    // With everybody shown, who is away would hide who meets.
    ...(chosen.length === 0 ? [] : away).map(({ id, userId, startsAt, endsAt }) => ({
      key: id,
      look: 'off' as const,
      title: `${who.get(userId)!.name}: not free`,
      startsAt,
      endsAt,
      allDay: isMidnight(startsAt) && isMidnight(endsAt),
      tint: who.get(userId)!.tint,
      mark: who.get(userId)!.mark,
    })),
  ]

  return (
    <Page title={`The mediators’ ${shown.unit}, ${shown.title}`} wide>
      <CalendarSheet
        whose="The mediators’"
        behind={[]}
        legend={legendOf(shownOf)}
        drawnTo={null}
        today={day}
        links={[]}
        {...{ place, shown, entries }}
      >
        <MediatorFilter everyone={everyone} chosen={chosen} shown={shown} />
      </CalendarSheet>
    </Page>
  )
}

const legendOf = (
  mediators: readonly { name: string; tint: ReturnType<typeof tintAt>; mark: string }[],
): Legend => mediators.map(({ name, tint, mark }) => ({ look: 'firm', tint, mark, says: name }))

const isMidnight = (instant: Date) => instantAt(londonDate(instant), '00:00').getTime() === instant.getTime()
