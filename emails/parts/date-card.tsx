import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { fullDay, plainDay, weekday } from './days'
import { look } from './look'

type Days = { title: string; safeOn: CalendarDate; dueOn: CalendarDate }

/** For families: the safe date large, then the last day the rules allow. One block when they are the same day. */
export function FamilyDates({ title, safeOn, dueOn, children }: Days & { children?: ReactNode }) {
  return (
    <Card title={title} big={safeOn} says="Do this by">
      {safeOn < dueOn ? (
        <Row style={look.cardSecond()}>
          Last day the rules allow
          <br />
          <strong>{fullDay(dueOn)}</strong>
        </Row>
      ) : (
        <Row style={look.cardSecond()}>This is also the last day the rules allow.</Row>
      )}
      {children && <Row style={look.cardWhy()}>{children}</Row>}
    </Card>
  )
}

/** For councils and boards: the day the law sets, then the day to aim for. */
export function AuthorityDates({ title, safeOn, dueOn, children }: Days & { children?: ReactNode }) {
  return (
    <Card title={title} big={dueOn} says="Due by">
      {safeOn < dueOn && (
        <Row style={look.cardSecond()}>
          Aim for
          <br />
          <strong>{fullDay(safeOn)}</strong>
        </Row>
      )}
      {children && <Row style={look.cardWhy()}>{children}</Row>}
    </Card>
  )
}

/** If a family appeals: by when. Without a date, nothing. */
export function AppealDates({ appeal }: { appeal: { safeOn: CalendarDate; dueOn: CalendarDate } | null }) {
  if (!appeal) return null
  return (
    <FamilyDates title="If you decide to appeal" {...appeal}>
      Your appeal must reach the SEND Tribunal by 5pm on that day. Asking for mediation does not stop this
      clock. If a date changes, we tell you.
    </FamilyDates>
  )
}

/** A frame with a title, one day in large letters, and what belongs to it. */
function Card({
  title,
  big,
  says,
  children,
}: {
  title: string
  big: CalendarDate
  says: string
  children: ReactNode
}) {
  return (
    <table role="presentation" style={look.card()} cellPadding={0} cellSpacing={0}>
      <tbody>
        <Row style={look.cardTitle()}>{title}</Row>
        <Row style={look.cardFirst()}>
          {says}
          <br />
          <span style={look.cardBig()}>{plainDay(big)}</span>
          <br />
          {weekday(big)}
        </Row>
        {children}
      </tbody>
    </table>
  )
}

export function Row({ style, children }: { style: React.CSSProperties; children: ReactNode }) {
  return (
    <tr>
      <td style={style}>{children}</td>
    </tr>
  )
}
