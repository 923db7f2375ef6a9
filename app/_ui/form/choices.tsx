'use client'

import { Fragment, type ReactNode } from 'react'
import { FieldGroup, type Asked } from './field'
import { useField } from './form-context'
import { allAnswers } from './form-state'

export type Choice = {
  value: string
  label: ReactNode
  hint?: ReactNode
  /** Further fields that open when this is chosen; shown at once by browsers that cannot hide them. */
  more?: ReactNode
  /** Words before this choice: 'or'. */
  divider?: string
}

type Props = Asked & { name: string; choices: readonly Choice[]; inline?: boolean; small?: boolean }

/** One of several. Nothing is chosen until the person chooses. */
export function Radios(props: Props) {
  return <Choices {...props} type="radio" look="radios" />
}

/** Any number of several. */
export function Checkboxes(props: Props) {
  return <Choices {...props} type="checkbox" look="checkboxes" />
}

function Choices({ type, look, name, choices, inline = false, small = false, ...asked }: ChoicesProps) {
  const { id, error, answers } = useField(name, asked.hint)
  const chosen = allAnswers(answers, name)
  const looks = [inline && `govuk-${look}--inline`, small && `govuk-${look}--small`].filter(Boolean)
  return (
    <FieldGroup id={id} error={error} asked={asked}>
      <div className={[`govuk-${look}`, ...looks].join(' ')}>
        {choices.map((choice, at) => {
          const choiceId = at === 0 ? id : `${id}-${at + 1}`
          return (
            <Fragment key={choice.value}>
              {choice.divider && <div className={`govuk-${look}__divider`}>{choice.divider}</div>}
              <div className={`govuk-${look}__item`}>
                <input
                  className={`govuk-${look}__input`}
                  id={choiceId}
                  name={name}
                  type={type}
                  value={choice.value}
                  defaultChecked={chosen.includes(choice.value)}
                  {...(choice.hint && { 'aria-describedby': `${choiceId}-item-hint` })}
                />
                <label className={`govuk-label govuk-${look}__label`} htmlFor={choiceId}>
                  {choice.label}
                </label>
                {choice.hint && (
                  <div className={`govuk-hint govuk-${look}__hint`} id={`${choiceId}-item-hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>
              {choice.more && <div className={`govuk-${look}__conditional`}>{choice.more}</div>}
            </Fragment>
          )
        })}
      </div>
    </FieldGroup>
  )
}

type ChoicesProps = Props & { type: 'radio' | 'checkbox'; look: 'radios' | 'checkboxes' }
