import type { ReactNode } from 'react'

/** How a date was worked out: numbered sentences, each with the provision it rests on below it. */
export function Workings({ steps }: { steps: readonly { say: ReactNode; law?: string }[] }) {
  return (
    <ol className="app-workings">
      {steps.map(({ say, law }, at) => (
        <li key={at}>
          {say}
          {law && <span className="app-workings__law">{law}</span>}
        </li>
      ))}
    </ol>
  )
}
