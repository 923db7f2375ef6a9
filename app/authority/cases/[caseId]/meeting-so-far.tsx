import { MeetingFacts, meetingOf, modeNames } from '@/app/_case/meeting-facts'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { List, Section, Text } from '@/app/_ui/text/text'
import type { OwnCase } from './own-case'

/** The meeting, or the times that the family can choose from, or that there is none yet. */
export function MeetingSoFar({ own: { view } }: { own: OwnCase }) {
  const meeting = meetingOf(view)
  if (meeting)
    return (
      <Section heading="The meeting">
        <MeetingFacts meeting={meeting} view={view} />
      </Section>
    )
  if (view.state !== 'arranging') return null
  return (
    <Section heading="The meeting">
      {view.times.length > 0 ? (
        <>
          <Text>No time is held yet. The family can choose one of these:</Text>
          <List
            items={view.times.map(({ id, startsAt, endsAt, mode }) => (
              <span key={id}>
                <MeetingTime from={startsAt} to={endsAt} />, {modeNames[mode].toLowerCase()}
              </span>
            ))}
          />
        </>
      ) : (
        <Text>No times have been offered yet. We write to you as soon as the family has chosen one.</Text>
      )}
    </Section>
  )
}
