import { isDemo } from '@/lib/kernel/provider'

/** Says on every page of the demonstration that nothing here is real. */
export function DemoBanner() {
  if (!isDemo()) return null
  return (
    <aside className="app-demo" aria-label="Demonstration">
      <div className="govuk-width-container">
        <p>
          <strong>This is a demonstration.</strong> The people are invented. Do not enter real details.{' '}
          <a className="govuk-link" href="/mailbox" target="_top">
            Read the mail it has sent
          </a>
        </p>
      </div>
    </aside>
  )
}
