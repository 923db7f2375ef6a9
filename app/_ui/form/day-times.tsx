'use client'

import type { ReactNode } from 'react'
import { FieldGroup, type Asked } from './field'
import { useField } from './form-context'
import { oneAnswer } from './form-state'

type Time = { value: string; label: ReactNode; hint?: ReactNode }

type Props = Asked & {
  name: string
  days: readonly {
    /** The id that the month's links jump to. */
    id: string
    /** 'Tuesday 8 December', said before each time by screen readers. Empty for the last group. */
    day: string
    note?: ReactNode
    /** Said before the times: short notice, and what it means. */
    warning?: ReactNode
    times: readonly Time[]
  }[]
}

/** Times to choose from, day by day. One radio group, nothing chosen beforehand. */
export function DayTimes({ name, days, ...asked }: Props) {
  const { id, error, answers } = useField(name, asked.hint)
  const first = days.find(({ times }) => times.length > 0)?.times[0]?.value
  return (
    <FieldGroup id={id} error={error} asked={asked}>
      {days.map((group) => (
        <div className="app-day" id={group.id} key={group.id}>
          <h2 className="app-day__name">
            {group.day}
            {group.note && <span>{group.note}</span>}
          </h2>
          <div>
            {group.warning && <p className="app-short">{group.warning}</p>}
            <div className="govuk-radios">
              {group.times.map(({ value, label, hint }) => {
                const timeId = value === first ? id : `${id}-${value}`
                return (
                  <div className="govuk-radios__item" key={value}>
                    <input
                      className="govuk-radios__input"
                      id={timeId}
                      name={name}
                      type="radio"
                      value={value}
                      defaultChecked={oneAnswer(answers, name) === value}
                      {...(hint && { 'aria-describedby': `${timeId}-item-hint` })}
                    />
                    <label className="govuk-label govuk-radios__label" htmlFor={timeId}>
                      <span className="govuk-visually-hidden">{group.day}, </span>
                      {label}
                    </label>
                    {hint && (
                      <div className="govuk-hint govuk-radios__hint" id={`${timeId}-item-hint`}>
                        {hint}
                      </div>
                    )}
                  </div>
                )
              })}
            </div>
          </div>
        </div>
      ))}
    </FieldGroup>
  )
}
