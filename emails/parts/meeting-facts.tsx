import type { MeetingFacts as Facts } from '../letter'
import { MeetingCard } from './meeting-card'
import { Action, Part, Points, Words } from './words'

type Props = {
  title: string
  meeting: Facts
  /** What the calendar file does that comes with the letter. */
  fileDoes: string
  others: readonly string[]
  reference: string
  caseUrl: string
}

/** What each letter about a meeting that stands ends with: when and how, the calendar file, who comes, where to turn. */
export function MeetingFacts({ title, meeting, fileDoes, others, reference, caseUrl }: Props) {
  return (
    <>
      <MeetingCard title={title} meeting={meeting} />
      <Words>The file with this email {fileDoes}.</Words>
      {others.length > 0 && (
        <>
          <Part>Who comes</Part>
          <Points items={others} />
        </>
      )}
      <Words>
        If you cannot come, tell us as soon as you know. The case is <strong>{reference}</strong>.
      </Words>
      <Action href={caseUrl}>Open the case</Action>
    </>
  )
}
