'use client'

import { useState, type ChangeEvent } from 'react'
import { fileTooLarge, largestFile } from '@/lib/kernel/largest-file'
import { Field, type Asked } from './field'
import { useField } from './form-context'

type Props = Asked & {
  name: string
  /** What the browser offers first, such as '.pdf,image/*'. The content is checked on the server whatever is chosen. */
  accept?: string
}

/**
 * A file to send. Browsers forget it when the form comes back, so the error should say to choose it again. One that is
 * too large is refused as it is chosen, before minutes are spent on sending it; without scripts, when it is sent.
 */
export function FileField({ name, accept, ...asked }: Props) {
  const [tooLarge, setTooLarge] = useState<string>()
  const { id, error, wrong, describedBy } = useField(name, asked.hint, tooLarge)
  const look = ({ currentTarget: box }: ChangeEvent<HTMLInputElement>) => {
    const isTooLarge = [...(box.files ?? [])].some(({ size }) => size > largestFile)
    setTooLarge(isTooLarge ? fileTooLarge : undefined)
    if (isTooLarge) box.value = ''
  }
  return (
    <Field id={id} error={error} asked={asked}>
      <input
        className={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={id}
        name={name}
        type="file"
        accept={accept}
        onChange={look}
        {...wrong}
        {...describedBy}
      />
    </Field>
  )
}
