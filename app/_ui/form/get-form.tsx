import type { ReactNode } from 'react'
import { FormTitle } from '../frame/page-title'
import { Button } from './button'
import { ErrorSummary } from './error-summary'
import { FormAnswers } from './form-context'
import type { FormState } from './form-state'

type Props = {
  /** What is asked, read out by screen readers. */
  label: string
  action: string
  state: FormState
  button: string
  children: ReactNode
}

/**
 * A form that asks for an answer by its address and changes nothing. What is to be put right stands in a summary and
 * beside each field, and what was typed is kept.
 */
export function GetForm({ label, action, state, button, children }: Props) {
  const wrong = state.problems.length > 0
  return (
    <form aria-label={label} action={action} method="get" noValidate className="app-no-print">
      <FormTitle wrong={wrong} />
      {wrong && <ErrorSummary state={state} />}
      <FormAnswers state={state}>{children}</FormAnswers>
      <Button>{button}</Button>
    </form>
  )
}
