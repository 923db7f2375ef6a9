import { Fragment } from 'react'

/** Text as it was written, lines and all, with the web addresses in it as links. */
export function LinkedText({ text }: { text: string }) {
  return (
    <div className="app-plain-text">
      {text.split(/(https?:\/\/[^\s<>"]+)/).map((part, at) =>
        at % 2 ? (
          <a className="govuk-link" href={part} key={at}>
            {part}
          </a>
        ) : (
          <Fragment key={at}>{part}</Fragment>
        ),
      )}
    </div>
  )
}
