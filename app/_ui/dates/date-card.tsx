import type { ReactNode } from 'react'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { dateWords, weekday } from './date-text'

type Props = {
  /** The act that the date is for: 'Send your appeal to the SEND Tribunal'. */
  title: string
  /** 1 when the card opens a sheet's part, otherwise 2 or 3 by where it stands. */
  level?: 2 | 3
  safeOn: CalendarDate
  legalOn: CalendarDate
  /** Said after the weekday of the safe date: 'before 5pm'. */
  safeTime?: string
  /** Said after the legal date: '5pm'. */
  legalTime?: string
  /** Families act on the safe date; authorities owe the legal date and aim at the safe one. */
  reader?: 'family' | 'authority'
  /** What others owe is no task of the reader's. */
  owedByOthers?: boolean
  /** The day is over: the card turns quiet. */
  past?: boolean
  /** A reason, the way it was worked out, or how many days are left. */
  children?: ReactNode
}

/** One date to act on: the safe day large, the last day the rules allow below it, smaller. One block when they agree. */
export function DateCard({ title, level = 2, reader = 'family', past = false, children, ...dates }: Props) {
  const Title = `h${level}` as const
  const { first, second } = reader === 'family' ? familyOrder(dates, past) : authorityOrder(dates)
  return (
    <section className={`app-date-card${past ? ' app-date-card--past' : ''}`} aria-label={title}>
      <Title className="app-date-card__title">{title}</Title>
      <dl>
        <div className="app-date-card__first">
          <dt>{first.label}</dt>
          <dd>
            <span className="app-date-card__big">{dateWords(first.on, 'plain')}</span>
            <span className="app-date-card__rest">
              {[weekday(first.on), first.time].filter(Boolean).join(', ')}
            </span>
          </dd>
        </div>
        {second && (
          <div className="app-date-card__second">
            <dt>{second.label}</dt>
            <dd>{[dateWords(second.on), second.time].filter(Boolean).join(', ')}</dd>
          </div>
        )}
      </dl>
      {(children || !second) && (
        <div className="app-date-card__why">
          {!second && <p>{past ? 'It was' : 'This is'} also the last day the rules allow.</p>}
          {children}
        </div>
      )}
    </section>
  )
}

/** Two cards side by side where there is room. */
export function DateCards({ children }: { children: ReactNode }) {
  return <div className="app-pair">{children}</div>
}

type Dates = Pick<Props, 'safeOn' | 'legalOn' | 'safeTime' | 'legalTime' | 'owedByOthers'>

const familyOrder = ({ safeOn, legalOn, safeTime, legalTime, owedByOthers }: Dates, past: boolean) => ({
  first: {
    label: past ? 'The day was' : owedByOthers ? 'Expected by' : 'Do this by',
    on: safeOn,
    time: safeTime,
  },
  second:
    safeOn === legalOn ? undefined : { label: 'Last day the rules allow', on: legalOn, time: legalTime },
})

const authorityOrder = ({ safeOn, legalOn, safeTime, legalTime }: Dates) => ({
  first: { label: 'Due', on: legalOn, time: legalTime },
  second: safeOn === legalOn ? undefined : { label: 'Target: do it by', on: safeOn, time: safeTime },
})
