import type { ReactNode } from 'react'
import { Button } from './button'
import { FormAnswers } from './form-context'
import type { Answers } from './form-state'

type Props = {
  /** What the filter is for, read out by screen readers. */
  label: string
  action: string
  answers: Answers
  button: string
  children: ReactNode
}

/** Fields in a row that narrow a board. It is a plain GET form, so the address can be kept and sent on. */
export function Filter({ label, action, answers, button, children }: Props) {
  return (
    <form className="app-filter" role="search" aria-label={label} action={action} method="get">
      <FormAnswers state={{ problems: [], answers }}>{children}</FormAnswers>
      <Button>{button}</Button>
    </form>
  )
}
