'use client'

import { Field, type Asked } from './field'
import { useField } from './form-context'

type Props = Asked & {
  name: string
  /** What the browser offers first, such as '.pdf,image/*'. The content is checked on the server whatever is chosen. */
  accept?: string
  multiple?: boolean
}

/** A file to send. Browsers forget it when the form comes back, so the error should say to choose it again. */
export function FileField({ name, accept, multiple, ...asked }: Props) {
  const { id, error, wrong, describedBy } = useField(name, asked.hint)
  return (
    <Field id={id} error={error} asked={asked}>
      <input
        className={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        {...wrong}
        {...describedBy}
      />
    </Field>
  )
}
