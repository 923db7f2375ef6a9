import type { ReactNode } from 'react'
import { provider } from '@/lib/kernel/provider'
import { Mark } from '../frame/mark'

/** The ground that sheets of paper lie on. Printed, only the sheets remain. */
export function Desk({ children }: { children: ReactNode }) {
  return <div className="app-desk">{children}</div>
}

/** One page of A4: the name, a number at the right, and what is written on it. */
export function Sheet({ label, number, foot, children }: SheetProps) {
  return (
    <article className="app-sheet">
      <div className="app-sheet__top">
        <span className="app-brand">
          <Mark />
          <span>{provider().serviceName}</span>
        </span>
        <span className="app-sheet__number">
          {label}
          <b>{number}</b>
        </span>
      </div>
      {children}
      {foot && <div className="app-sheet__foot">{foot}</div>}
    </article>
  )
}

type SheetProps = { label: string; number: string; foot?: ReactNode; children: ReactNode }

/** Two dates side by side, large, as the Tribunal's form asks for them. */
export function TwoDates({ dates }: { dates: readonly { label: string; day: ReactNode }[] }) {
  return (
    <dl className="app-two">
      {dates.map(({ label, day }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{day}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Facts on a sheet: label at the left, value at the right. */
export function Lines({ lines }: { lines: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="app-lines">
      {lines.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
