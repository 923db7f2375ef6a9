'use client'

import { ProblemPage } from './_ui/frame/problem'
import './_ui/styles/site.scss'

/** Shown when even what stands round every page broke. */
export default function ServiceProblem({ reset }: { reset: () => void }) {
  return (
    <html lang="en-GB" className="govuk-template">
      <body className="govuk-template__body">
        <ProblemPage again={reset} />
      </body>
    </html>
  )
}
