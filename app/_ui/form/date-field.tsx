'use client'

import { FieldGroup, type Asked } from './field'
import { useField } from './form-context'
import { oneAnswer, type Answers } from './form-state'

type Props = Asked & {
  name: string
  /** For a date of birth: lets the browser fill in the boxes. */
  birthday?: boolean
}

/** A date typed in three boxes. Its answer may be YYYY-MM-DD or the three parts `name-day`, `-month` and `-year`. */
export function DateField({ name, birthday = false, ...asked }: Props) {
  const { id, error, answers, wrong } = useField(name, asked.hint)
  return (
    <FieldGroup id={id} error={error} asked={asked}>
      <div className="govuk-date-input">
        {parts.map(({ part, label, width }) => {
          const partId = part === 'day' ? id : `${id}-${part}`
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={partId}>
                {label}
              </label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${error ? ' govuk-input--error' : ''}`}
                id={partId}
                name={`${name}-${part}`}
                type="text"
                inputMode="numeric"
                autoComplete={birthday ? `bday-${part}` : 'off'}
                defaultValue={partAnswer(answers, name, part)}
                {...wrong}
              />
            </div>
          )
        })}
      </div>
    </FieldGroup>
  )
}

const parts = [
  { part: 'day', label: 'Day', width: 2 },
  { part: 'month', label: 'Month', width: 2 },
  { part: 'year', label: 'Year', width: 4 },
] as const

function partAnswer(answers: Answers, name: string, part: 'day' | 'month' | 'year'): string {
  const typed = answers[`${name}-${part}`]
  if (typeof typed === 'string') return typed
  const [year = '', month = '', day = ''] = oneAnswer(answers, name).split('-')
  return { day: String(Number(day) || ''), month: String(Number(month) || ''), year }[part]
}
