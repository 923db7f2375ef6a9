'use client'

import { useEffect, useRef } from 'react'
import { useFieldId } from './form-context'
import type { FormState } from './form-state'

/** Everything to put right, at the top, each line leading to its field. It takes the focus when it appears. */
export function ErrorSummary({ state }: { state: FormState }) {
  const fieldId = useFieldId()
  const summary = useRef<HTMLDivElement>(null)
  useEffect(() => summary.current?.focus(), [state])
  return (
    <div
      className="govuk-error-summary"
      ref={summary}
      tabIndex={-1}
      role="alert"
      aria-labelledby="error-summary-title"
    >
      <h2 className="govuk-error-summary__title" id="error-summary-title">
        There is a problem
      </h2>
      <div className="govuk-error-summary__body">
        <ul className="govuk-list govuk-error-summary__list">
          {state.problems.map(({ field, message }) => (
            <li key={field + message}>{field ? <a href={`#${fieldId(field)}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
