'use client'

import { FieldGroup, type Asked } from '@/app/_ui/form/field'
import { useField } from '@/app/_ui/form/form-context'
import { allAnswers } from '@/app/_ui/form/form-state'

export type SuggestedDay = {
  day: string
  /** Said beside the day: short notice, or later than the 30 days. */
  marks: readonly string[]
  times: readonly { value: string; label: string }[]
}

/** Suggested times as boxes to tick, day by day. None is ticked beforehand. */
export function TimeBoxes({ name, days, ...asked }: Asked & { name: string; days: readonly SuggestedDay[] }) {
  const { id, error, answers } = useField(name, asked.hint)
  const ticked = allAnswers(answers, name)
  const first = days[0]?.times[0]?.value
  return (
    <FieldGroup id={id} error={error} asked={asked}>
      {days.map(({ day, marks, times }) => (
        <div className="app-day" key={day} role="group" aria-label={day}>
          <p className="app-day__name">
            {day}
            {marks.map((mark) => (
              <span key={mark}>{mark}</span>
            ))}
          </p>
          <div className="govuk-checkboxes govuk-checkboxes--small app-time-boxes">
            {times.map(({ value, label }) => {
              const boxId = value === first ? id : `${id}-${value.replaceAll(/[^\w-]/g, '_')}`
              return (
                <div className="govuk-checkboxes__item" key={value}>
                  <input
                    className="govuk-checkboxes__input"
                    id={boxId}
                    name={name}
                    type="checkbox"
                    value={value}
                    defaultChecked={ticked.includes(value)}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={boxId}>
                    <span className="govuk-visually-hidden">{day}, </span>
                    {label}
                  </label>
                </div>
              )
            })}
          </div>
        </div>
      ))}
    </FieldGroup>
  )
}
