'use client'

import { useActionState, type ReactNode } from 'react'
import { FormTitle } from '../frame/page-title'
import { ErrorSummary } from './error-summary'
import { FormAnswers } from './form-context'
import type { Answers, FormStep } from './form-state'

type Props = {
  action: FormStep
  /** What is already known, to begin with. */
  answers?: Answers
  /** Its name, where a page has several with fields of the same names. */
  called?: string
  children: ReactNode
}

/**
 * A form that sends its answers to a server action, with or without JavaScript. When the action hands problems back
 * they stand in a summary at the top and beside each field, what was typed is kept, and the title begins "Error:".
 */
export function Form({ action, answers = {}, called, children }: Props) {
  const [state, send] = useActionState(action, { problems: [], answers })
  return (
    <form action={send} aria-label={called} noValidate>
      <FormTitle wrong={state.problems.length > 0} />
      <FormAnswers state={state} called={called}>
        {state.problems.length > 0 && <ErrorSummary state={state} />}
        {children}
      </FormAnswers>
    </form>
  )
}
