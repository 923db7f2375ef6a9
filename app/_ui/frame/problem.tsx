'use client'

import { useService } from './service'

/** What went wrong on our side, in plain words, with the phone number when we know it. */
export function ProblemPage({ again }: { again: () => void }) {
  const service = useService()
  return (
    <div className="govuk-width-container">
      <title>Sorry, there is a problem</title>
      <main className="govuk-main-wrapper" id="main" tabIndex={-1}>
        <h1 className="govuk-heading-xl">Sorry, there is a problem with this page</h1>
        <p className="govuk-body">It is our fault and not yours. We have been told about it.</p>
        <p className="govuk-body">
          What you sent before is safe. If you were sending something now, look whether it arrived before you
          send it again.
        </p>
        <p className="govuk-body">
          <b>Your appeal date does not change.</b>{' '}
          {service ? (
            <>
              If it is near, ring us free on{' '}
              <a className="govuk-link app-nowrap" href={service.phoneLink}>
                {service.phone}
              </a>
              , {service.openingHours}.
            </>
          ) : (
            'If it is near, ring us. The number is on every letter we have sent you.'
          )}
        </p>
        <div className="govuk-button-group">
          <button className="govuk-button" type="button" onClick={again}>
            Try again
          </button>
          {/* A whole new page, for this one's scripts may be what broke. */}
          <a className="govuk-link" href="/" target="_top">
            Go to the start page
          </a>
        </div>
      </main>
    </div>
  )
}
