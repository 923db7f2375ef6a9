import type { MeetingFacts } from '../letter'
import { Row } from './date-card'
import { meetingTime } from './days'
import { look } from './look'

/** When and how a meeting is. */
export function MeetingCard({ title, meeting }: { title: string; meeting: MeetingFacts }) {
  return (
    <table role="presentation" style={look.card()} cellPadding={0} cellSpacing={0}>
      <tbody>
        <Row style={look.cardTitle()}>{title}</Row>
        <Row style={look.cardFirst()}>
          <strong>{meetingTime(meeting)}</strong>
        </Row>
        <Row style={look.cardSecond()}>{whereabouts(meeting)}</Row>
      </tbody>
    </table>
  )
}

function whereabouts({ mode, place, joinUrl }: MeetingFacts) {
  if (mode === 'telephone') return 'By telephone. We ring you.'
  if (mode === 'in_person')
    return place
      ? `In person: ${place}`
      : 'In person. The place is not settled yet. We write to you when it is.'
  if (!joinUrl) return 'By video. We send you the link.'
  return (
    <>
      By video:{' '}
      <a href={joinUrl} style={{ color: '#0b5a70' }}>
        {joinUrl}
      </a>
    </>
  )
}
