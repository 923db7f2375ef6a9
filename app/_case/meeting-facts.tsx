import { DateText, MeetingTime, Moment, TimeRange } from '@/app/_ui/dates/date-text'
import { councilShort } from './case-names'
import { SummaryList, type SummaryRow } from '@/app/_ui/lists/summary-list'
import type { MeetingMode } from '@/lib/cases/case'
import type { CaseView } from '@/lib/cases/queries'
import { paysExpenses } from '@/lib/law/expenses'
import { provider } from '@/lib/kernel/provider'
import { londonDate } from '@/lib/law/calendar/date'

export type Meeting = CaseView['meetings'][number]

/** The meeting that stands: held or booked; otherwise the last one that ended. */
export function meetingOf({ meetings }: Pick<CaseView, 'meetings'>): Meeting | undefined {
  return standingMeeting({ meetings }) ?? meetings.find(({ status }) => status === 'ended')
}

/** The meeting that is to come: a hold or a booking. */
export const standingMeeting = ({ meetings }: Pick<CaseView, 'meetings'>) =>
  meetings.find(({ status }) => status === 'held' || status === 'booked')

/** When, how and where a meeting is, who runs it, and whether it is held or booked. */
export function MeetingFacts({ meeting, view }: { meeting: Meeting; view: CaseView }) {
  const { startsAt, endsAt, mode, mediatorName, status, startedAt, endedAt } = meeting
  return (
    <SummaryList
      rows={[
        { label: 'When', value: <MeetingTime from={startsAt} to={endsAt} /> },
        { label: 'How', value: modeNames[mode] },
        ...(status === 'ended' ? [] : whereRow(meeting)),
        ...(status !== 'ended' && mode === 'in_person' && view.side === 'family' ? [expensesRow(view)] : []),
        { label: 'Mediator', value: mediatorName },
        ...(startedAt && endedAt
          ? [{ label: 'It ran', value: <Ran startedAt={startedAt} endedAt={endedAt} /> }]
          : []),
        { label: 'How it stands', value: <Standing meeting={meeting} view={view} /> },
      ]}
    />
  )
}

export const modeNames: Record<MeetingMode, string> = {
  video: 'By video',
  in_person: 'In person',
  telephone: 'By telephone',
}

function whereRow({ mode, place, joinUrl }: Meeting): SummaryRow[] {
  if (mode === 'video')
    return [
      {
        label: 'Where',
        value: joinUrl ? (
          <a className="govuk-link" href={joinUrl}>
            Join the video meeting
          </a>
        ) : (
          'We send the link before the meeting.'
        ),
      },
    ]
  if (mode === 'telephone') return [{ label: 'Where', value: place ?? 'We ring you.' }]
  return [{ label: 'Where', value: place ?? `Not known yet. Ask us on ${provider().phone}.` }]
}

function expensesRow(view: CaseView): SummaryRow {
  const { paidBy } = paysExpenses(view.issues.map(({ kind }) => kind))
  const icb = view.parties.find(({ role }) => role === 'icb')?.name
  const body = paidBy === 'icb' ? (icb ?? 'The health board (ICB)') : councilShort(view)
  return {
    label: 'What it costs you',
    value: `${body} pays reasonable costs of coming. Ask before you spend.`,
  }
}

function Ran({ startedAt, endedAt }: { startedAt: Date; endedAt: Date }) {
  return (
    <>
      <DateText date={londonDate(startedAt)} look="day" />, <TimeRange from={startedAt} to={endedAt} />
    </>
  )
}

/** What the time is worth now. A hold names until when, and what turns it into a booking. */
function Standing({
  meeting: { status, heldUntil, statusReason },
  view,
}: {
  meeting: Meeting
  view: CaseView
}) {
  const bodies = view.parties.filter(({ role }) => role === 'local_authority' || role === 'icb')
  if (status === 'held')
    return (
      <>
        Held until {heldUntil ? <Moment at={heldUntil} /> : 'it is confirmed'}. Until{' '}
        {bodies.map(({ name }) => name).join(' and ') || 'the council'} names somebody who can decide, the
        time is only held.
      </>
    )
  return statusReason ? `${statusNames[status]} ${statusReason}` : statusNames[status]
}

const statusNames: Record<Meeting['status'], string> = {
  held: 'Held.',
  booked: 'Booked.',
  ended: 'The meeting has ended.',
  adjourned: 'The meeting stopped, to go on another day.',
  cancelled: 'Cancelled.',
  lapsed: 'The time was not confirmed, so it was let go.',
  did_not_happen: 'The meeting did not happen.',
}
