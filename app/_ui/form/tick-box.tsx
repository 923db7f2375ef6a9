'use client'

import type { ReactNode } from 'react'
import { useField } from './form-context'
import { oneAnswer } from './form-state'

/** One statement to agree to, never ticked beforehand. Its answer is 'yes', or nothing. */
export function TickBox({ name, label, hint }: { name: string; label: ReactNode; hint?: ReactNode }) {
  const { id, error, answers, wrong, describedBy } = useField(name, hint)
  return (
    <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <div className="govuk-checkboxes">
        <div className="govuk-checkboxes__item">
          <input
            className="govuk-checkboxes__input"
            id={id}
            name={name}
            type="checkbox"
            value="yes"
            defaultChecked={oneAnswer(answers, name) === 'yes'}
            {...wrong}
            {...describedBy}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {hint && (
            <div className="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  )
}
