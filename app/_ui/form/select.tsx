'use client'

import { Field, type Asked } from './field'
import { useField } from './form-context'
import { oneAnswer } from './form-state'

type Props = Asked & {
  name: string
  /** What stands there before a choice is made, with the value ''. */
  empty?: string
  options: readonly { value: string; text: string }[]
}

/** One of many, where radios would be too long a list. */
export function Select({ name, empty, options, ...asked }: Props) {
  const { id, error, answers, wrong, describedBy } = useField(name, asked.hint)
  const answer = oneAnswer(answers, name)
  return (
    <Field id={id} error={error} asked={asked}>
      <select
        className={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={id}
        name={name}
        // A select takes its first value only once, so a new answer needs a new select.
        key={answer}
        defaultValue={answer}
        {...wrong}
        {...describedBy}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  )
}
