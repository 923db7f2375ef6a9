import type { ReactNode } from 'react'

export type DutyState = 'late' | 'today' | 'soon' | 'later' | 'done' | 'waiting'

/** How a duty or a person stands: always words, then a shape, then a colour. */
export function DutyTag({ state, children }: { state: DutyState; children: ReactNode }) {
  return (
    <span className={`app-duty app-duty--${state}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {shapes[state]}
      </svg>
      {children}
    </span>
  )
}

/** The days left to a due date as a tag: 'Late by 3 days', 'Due today', '2 days left'. */
export function TimeLeft({ days }: { days: number }) {
  return <DutyTag state={dutyState(days)}>{timeLeft(days)}</DutyTag>
}

/** Late before the day, today, soon within 3 days, later from 4. */
export function dutyState(days: number): DutyState {
  if (days < 0) return 'late'
  if (days === 0) return 'today'
  return days <= 3 ? 'soon' : 'later'
}

/** The same in words only. */
export function timeLeft(days: number): string {
  if (days === 0) return 'Due today'
  const many = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days < 0 ? `Late by ${many}` : `${many} left`
}

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.8, strokeLinecap: 'round' } as const

const shapes: Record<DutyState, ReactNode> = {
  late: (
    <>
      <path d="M8 1.5 15 14H1z" {...line} strokeLinejoin="round" />
      <path d="M8 6v4M8 11.6v.8" {...line} />
    </>
  ),
  today: <circle cx="8" cy="8" r="6.5" fill="currentColor" />,
  soon: (
    <>
      <circle cx="8" cy="8" r="6.2" {...line} />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" />
    </>
  ),
  later: <circle cx="8" cy="8" r="6.2" {...line} />,
  done: <path d="M2 8.5 6.3 13 14 3.5" {...line} strokeWidth="2.4" strokeLinejoin="round" />,
  waiting: (
    <path
      d="M3 1.5h10M3 14.5h10M4 1.5c0 4 4 4.5 4 6.5s-4 2.5-4 6.5M12 1.5c0 4-4 4.5-4 6.5s4 2.5 4 6.5"
      {...line}
    />
  ),
}
