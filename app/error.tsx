'use client'

import { ProblemPage } from './_ui/frame/problem'

/** Shown in place of a page that broke. */
export default function PageProblem({ reset }: { reset: () => void }) {
  return <ProblemPage again={reset} />
}
