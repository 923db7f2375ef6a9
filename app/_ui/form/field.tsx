'use client'

import type { ReactNode } from 'react'

/** How large a question stands. When it is the page's only question, it is the page's heading as well. */
export type Asked = { label: ReactNode; hint?: ReactNode; size?: 's' | 'm' | 'l' | 'xl'; heading?: boolean }

/** The group round one field: label, hint, error, then the field. */
export function Field({ id, error, asked, children }: FieldProps) {
  return (
    <div className={groupClass(error)}>
      <FieldLabel id={id} asked={asked} />
      <HintAndError id={id} hint={asked.hint} error={error} />
      {children}
    </div>
  )
}

/** The group round several fields that answer one question. */
export function FieldGroup({ id, error, asked, children }: FieldProps) {
  const described = [asked.hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className={groupClass(error)}>
      <fieldset className="govuk-fieldset" {...(described && { 'aria-describedby': described })}>
        <legend
          className={`govuk-fieldset__legend${asked.size ? ` govuk-fieldset__legend--${asked.size}` : ''}`}
        >
          {asked.heading ? <h1 className="govuk-fieldset__heading">{asked.label}</h1> : asked.label}
        </legend>
        <HintAndError id={id} hint={asked.hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}

type FieldProps = { id: string; error: string | undefined; asked: Asked; children: ReactNode }

function FieldLabel({ id, asked: { label, size, heading } }: { id: string; asked: Asked }) {
  const element = (
    <label className={`govuk-label${size ? ` govuk-label--${size}` : ''}`} htmlFor={id}>
      {label}
    </label>
  )
  return heading ? <h1 className="govuk-label-wrapper">{element}</h1> : element
}

function HintAndError({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <>
      {hint && (
        <div className="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <p className="govuk-error-message" id={`${id}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
    </>
  )
}

const groupClass = (error: string | undefined) => `govuk-form-group${error ? ' govuk-form-group--error' : ''}`
