import type { ReactNode } from 'react'

/** Where we are and what comes next, in one sentence, before anything else on a case's page. */
export function Today({ line, children }: { line: string; children?: ReactNode }) {
  return (
    <section className="app-today" aria-labelledby="today">
      <h2 className="app-today__line" id="today">
        {line}
      </h2>
      {children}
    </section>
  )
}
