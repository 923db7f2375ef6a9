'use client'

import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute } from 'react'
import { Field, type Asked } from './field'
import { useField } from './form-context'
import { oneAnswer } from './form-state'

type Props = Asked & {
  name: string
  type?: HTMLInputTypeAttribute
  /** What the browser may fill in: 'email', 'name', 'tel', 'one-time-code', 'postal-code' … */
  autoComplete?: HTMLInputAutoCompleteAttribute
  inputMode?: 'text' | 'numeric' | 'tel' | 'email' | 'decimal'
  /** How many characters the box looks made for. Without it the box is as wide as the column. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30
  /** A secret is never sent back to the page. */
  secret?: boolean
  spellCheck?: boolean
}

/** One line of text. */
export function TextField(props: Props) {
  const { name, type = 'text', autoComplete, inputMode, width, secret = false, spellCheck, ...asked } = props
  const { id, error, answers, wrong, describedBy } = useField(name, asked.hint)
  const look = [width && `govuk-input--width-${width}`, error && 'govuk-input--error'].filter(Boolean)
  return (
    <Field id={id} error={error} asked={asked}>
      <input
        className={['govuk-input', ...look].join(' ')}
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        inputMode={inputMode}
        spellCheck={spellCheck}
        defaultValue={secret ? '' : oneAnswer(answers, name)}
        {...wrong}
        {...describedBy}
      />
    </Field>
  )
}
