import { MeetingTime } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { List } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { modeNames, standingMeeting } from './meeting-facts'

export type OtherTime = NonNullable<CaseView['otherTime']>

/** The time a meeting has and the one that is proposed, side by side, and whose word is there. */
export function OtherTimeFacts({ view, other }: { view: CaseView; other: OtherTime }) {
  const meeting = standingMeeting(view)
  return (
    <SummaryList
      rows={[
        ...(meeting
          ? [
              {
                label: 'The meeting is',
                value: <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />,
              },
            ]
          : []),
        {
          label: 'It could be',
          value: (
            <>
              <MeetingTime from={other.startsAt} to={other.endsAt} />, {modeNames[other.mode].toLowerCase()}
            </>
          ),
        },
        ...(other.whyLater ? [{ label: 'Why after the 30 days', value: other.whyLater }] : []),
        { label: 'Has said yes', value: namesOf(view, other) || 'Nobody yet' },
      ]}
    />
  )
}

const namesOf = ({ parties }: CaseView, { agreed }: OtherTime) =>
  parties
    .filter(({ id }) => agreed.includes(id))
    .map(({ name, isYou }) => (isYou ? 'You' : name))
    .join(', ')

/** Who asks for another time, and what would suit them. Nothing when nobody asks. */
export function ChangeRequests({ view }: { view: CaseView }) {
  if (view.requests.length === 0) return null
  return (
    <List
      items={view.requests.map(({ id, times, ...asked }) => (
        <div key={id}>
          <b>{whoAsked(view, asked)}</b>: {asked.reason}
          {asked.noTimeInWindow && <div>No other time in the 30 days.</div>}
          {asked.alternatives && <div>What would suit: {asked.alternatives}</div>}
          {times.length > 0 && (
            <List
              items={times.map(({ startsAt, endsAt }) => (
                <MeetingTime from={startsAt} to={endsAt} key={startsAt.getTime()} />
              ))}
            />
          )}
        </div>
      ))}
    />
  )
}

function whoAsked(
  { parties }: CaseView,
  { side, organisationId }: Pick<CaseView['requests'][number], 'side' | 'organisationId'>,
): string {
  if (side === 'family') return 'The family'
  if (side === 'mediator') return 'The mediator'
  return parties.find((party) => party.organisationId === organisationId)?.name ?? 'The council'
}
