'use client'

import { createContext, useContext, type ReactNode } from 'react'
import { emptyForm, type FormState } from './form-state'

const Form = createContext<FormState>(emptyForm)

/** Gives the fields below it their answers and their problems. */
export function FormAnswers({ state, children }: { state: FormState; children: ReactNode }) {
  return <Form value={state}>{children}</Form>
}

/**
 * What a field needs to know of its form. `describedBy` names the hint and the error that belong to it. `found` is what
 * the field itself has found wrong since the form came: it stands before what the form says.
 */
export function useField(name: string, hint: ReactNode, found?: string) {
  const { problems, answers } = useContext(Form)
  const id = fieldId(name)
  const error = found ?? problems.find(({ field }) => field === name)?.message
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    answers,
    wrong: error ? { 'aria-invalid': true as const } : {},
    describedBy: described ? { 'aria-describedby': described } : {},
  }
}

/** The id of the element that the error summary's link leads to. */
export const fieldId = (name: string) => name.replaceAll(/[^\w-]/g, '_')
