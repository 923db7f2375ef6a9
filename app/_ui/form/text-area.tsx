'use client'

import { useState } from 'react'
import { Field, type Asked } from './field'
import { useField } from './form-context'
import { oneAnswer } from './form-state'

type Props = Asked & {
  name: string
  rows?: number
  /** The most characters that are taken. It is said under the box, and counted when scripts run. */
  most?: number
}

/** Several lines of text. Nothing is cut off: too long is a problem said in words. */
export function TextArea({ name, rows = 5, most, ...asked }: Props) {
  const { id, error, answers, wrong, describedBy } = useField(name, asked.hint)
  const [length, setLength] = useState<number>()
  const described = [describedBy['aria-describedby'], most && `${id}-count`].filter(Boolean).join(' ')
  return (
    <Field id={id} error={error} asked={asked}>
      <textarea
        className={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={name}
        rows={rows}
        defaultValue={oneAnswer(answers, name)}
        onChange={(event) => setLength(event.target.value.length)}
        {...wrong}
        {...(described && { 'aria-describedby': described })}
      />
      {most && (
        <>
          <div className="app-count-left" id={`${id}-count`}>
            You can write up to {most.toLocaleString('en-GB')} characters
          </div>
          <div className="app-count-left" aria-live="polite">
            {length !== undefined && length > most * 0.9 && charactersLeft(most - length)}
          </div>
        </>
      )}
    </Field>
  )
}

function charactersLeft(left: number): string {
  const many = Math.abs(left).toLocaleString('en-GB')
  const noun = Math.abs(left) === 1 ? 'character' : 'characters'
  return left < 0 ? `You have ${many} ${noun} too many` : `You have ${many} ${noun} left`
}
