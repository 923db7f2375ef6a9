import type { ReactNode } from 'react'
import { DateCard } from '@/app/_ui/dates/date-card'
import { DateText } from '@/app/_ui/dates/date-text'
import type { CaseDuty } from '@/lib/cases/case-duties'
import type { CaseView } from '@/lib/cases/queries'
import { now } from '@/lib/kernel/now'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { isOver } from '@/lib/law/deadline'
import { MovedDay } from './moved-day'
import { dutyTitle } from './duty-titles'

type Props = {
  view: CaseView
  duty: CaseDuty
  today: CalendarDate
  title?: string
  level?: 2 | 3
  children?: ReactNode
}

/**
 * A duty whose day can be lost, as one card: the safe day first for families, the due day first for everybody else.
 * When a family's safe day has gone, the last day stands in its place and the card says so. Nothing without a day.
 */
export function DutyCard({ view, duty, today, title, level = 2, children }: Props) {
  const { safeOn, dueOn, dueBy } = duty
  if (!dueOn) return null
  const ours = view.side === 'family' || view.side === 'supporter'
  const past = isOver(duty, now()) || duty.endedOn !== null
  const owedByOthers = duty.owedBy !== 'family'
  const carefulDayGone = ours && !past && safeOn !== null && safeOn < today
  const hasMoved = duty.history.length > 0
  const sayCarefulDay = carefulDayGone && !owedByOthers
  const why = (sayCarefulDay || hasMoved || children) && (
    <>
      {sayCarefulDay && (
        <p>
          The careful day was <DateText date={safeOn} look="day" />. It has gone.
        </p>
      )}
      {hasMoved && (
        <p>
          <MovedDay duty={duty} keeps={ours ? 'safe' : 'due'} />
        </p>
      )}
      {children}
    </>
  )
  return (
    <DateCard
      title={title ?? dutyTitle(view, duty)}
      level={level}
      safeOn={carefulDayGone ? dueOn : (safeOn ?? dueOn)}
      legalOn={dueOn}
      {...(dueBy && { safeTime: 'before 5pm', legalTime: '5pm' })}
      reader={ours ? 'family' : 'authority'}
      owedByOthers={owedByOthers}
      past={past}
    >
      {why}
    </DateCard>
  )
}
