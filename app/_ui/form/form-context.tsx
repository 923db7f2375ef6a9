'use client'

import { createContext, useContext, type ReactNode } from 'react'
import { emptyForm, type FormState } from './form-state'

const Form = createContext({ state: emptyForm, called: '' })

type Props = { state: FormState; called?: string | undefined; children: ReactNode }

/** Gives the fields below it their answers and their problems. */
export function FormAnswers({ state, called = '', children }: Props) {
  return <Form value={{ state, called }}>{children}</Form>
}

/**
 * What a field needs to know of its form. `describedBy` names the hint and the error that belong to it. `found` is what
 * the field itself has found wrong since the form came: it stands before what the form says.
 */
export function useField(name: string, hint: ReactNode, found?: string) {
  const { problems, answers } = useContext(Form).state
  const id = useFieldId()(name)
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

/** Gives the id of the element that the error summary's link leads to. Forms with a name keep theirs apart. */
export function useFieldId(): (name: string) => string {
  const { called } = useContext(Form)
  return (name) => (called ? `${called}-${name}` : name).replaceAll(/[^\w-]/g, '_')
}
