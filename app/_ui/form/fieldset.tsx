import type { ReactNode } from 'react'

type Props = { legend: ReactNode; size?: 's' | 'm' | 'l' | 'xl'; heading?: boolean; children: ReactNode }

/** Fields that belong together under one heading, such as the lines of an address. */
export function Fieldset({ legend, size = 'm', heading = false, children }: Props) {
  return (
    <fieldset className="govuk-fieldset">
      <legend className={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>
        {heading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {children}
    </fieldset>
  )
}

/** What the form must carry without asking. Anyone can change it, so it is never trusted. */
export function HiddenFields({ values }: { values: Readonly<Record<string, string>> }) {
  return Object.entries(values).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
