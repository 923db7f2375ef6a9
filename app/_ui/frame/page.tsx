import Link from 'next/link'
import type { ReactNode } from 'react'
import { provider } from '@/lib/kernel/provider'
import { Frame } from './frame'
import { PageTitle } from './page-title'

type Props = {
  /** What the browser's tab says, without the name of the service. Usually the heading's words. */
  title: string
  back?: { href: string; text?: string }
  /** Boards and calendars may be 1180 px wide; families' pages never are. */
  wide?: boolean
  /** The page holds exactly one Form, which then sets the title, so that "Error:" is said without scripts too. */
  asks?: boolean
  /** The page draws its own ground from edge to edge: the start page, sheets of paper. */
  full?: boolean
  children: ReactNode
}

/** One page's main part. It sets the title, so pages export no metadata title of their own. */
export function Page({ title, back, wide = false, asks = false, full = false, children }: Props) {
  return (
    <PageTitle title={title} service={provider().serviceName} asks={asks}>
      {full ? (
        <main id="main" tabIndex={-1}>
          {children}
        </main>
      ) : (
        <div className="govuk-width-container">
          {back && (
            <nav aria-label="Back">
              <Link className="govuk-back-link" href={back.href}>
                {back.text ?? 'Back'}
              </Link>
            </nav>
          )}
          <main className={`govuk-main-wrapper${wide ? ' app-page--wide' : ''}`} id="main" tabIndex={-1}>
            {children}
          </main>
        </div>
      )}
    </PageTitle>
  )
}

/** A page outside the portals: the frame and the page in one. */
export function PublicPage(props: Props) {
  return (
    <Frame>
      <Page {...props} />
    </Frame>
  )
}

/** Main column, and beside it a column that follows the first part on a narrow screen. */
export function Columns({
  children,
  side,
  below,
}: {
  children: ReactNode
  side: ReactNode
  below?: ReactNode
}) {
  return (
    <div className="app-cols">
      <div className="app-cols__main">{children}</div>
      <aside className="app-cols__side" aria-label="Dates and help">
        {side}
      </aside>
      {below && <div className="app-cols__main">{below}</div>}
    </div>
  )
}
