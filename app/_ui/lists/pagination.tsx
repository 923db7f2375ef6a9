import Link from 'next/link'

/** Where we are in a long list, and the pages before and after. `href` gives the address of a page. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number
  pages: number
  href: (page: number) => string
}) {
  if (pages < 2) return null
  return (
    <nav className="govuk-pagination" aria-label="Pages">
      {page > 1 && <Step href={href(page - 1)} rel="prev" text="Page before" />}
      <p className="govuk-body">
        Page {page} of {pages}
      </p>
      {page < pages && <Step href={href(page + 1)} rel="next" text="Next page" />}
    </nav>
  )
}

function Step({ href, rel, text }: { href: string; rel: 'prev' | 'next'; text: string }) {
  return (
    <div className={`govuk-pagination__${rel}`}>
      <Link className="govuk-link govuk-pagination__link" href={href} rel={rel}>
        <span className="govuk-pagination__link-title">{text}</span>
      </Link>
    </div>
  )
}
