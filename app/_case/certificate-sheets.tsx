import { List } from '@/app/_ui/text/text'
import { Desk, Lines, Sheet, TwoDates } from '@/app/_ui/text/sheet'
import type { CertificateContent } from '@/lib/certificates/content'
import { spokenCode } from '@/lib/certificates/number'
import { SquareCode } from './square-code'

/** A certificate as a part of a web page, from its stored words: the certificate itself, then the page of advice. */
export function CertificateSheets({ content }: { content: CertificateContent }) {
  const { next, number } = content
  return (
    <Desk>
      <Sheet label="Certificate number" number={number} foot={<Check content={content} />}>
        <h2 className="app-sheet__title">{content.title}</h2>
        <p>{content.law}</p>
        <TwoDates
          dates={[content.letterDate, content.issueDate].map(({ label, value }) => ({ label, day: value }))}
        />
        <p>{content.datesNote}</p>
        <h3>{content.about.heading}</h3>
        <Lines lines={content.about.lines} />
        <h3>{content.statement.heading}</h3>
        {content.statement.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {content.replacement && <p>{content.replacement}</p>}
        <p>
          <b>{content.adviser.name}</b>
          <br />
          {content.adviser.capacity}
        </p>
      </Sheet>
      <Sheet label="Page 2, with certificate" number={number} foot={<p>{next.note}</p>}>
        <h2 className="app-sheet__title">{next.heading}</h2>
        <p>{next.intro}</p>
        <AppealDates next={next} />
        <h3>{next.send.heading}</h3>
        <List numbered items={next.send.things} />
        <p>{next.send.where}</p>
        {next.workings.steps.length > 0 && (
          <>
            <h3>{next.workings.heading}</h3>
            <List numbered items={next.workings.steps} />
          </>
        )}
        <h3>{next.help.heading}</h3>
        {next.help.sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Sheet>
    </Desk>
  )
}

/** As they were on the day of issue: what has moved since stands on the case's own page. */
function AppealDates({ next: { dates, noDate } }: Pick<CertificateContent, 'next'>) {
  if (!dates) return noDate ? <p>{noDate}</p> : null
  return (
    <section className="app-date-card" aria-label={dates.title}>
      <h3 className="app-date-card__title">{dates.title}</h3>
      <dl>
        <div className="app-date-card__first">
          <dt>{dates.safe.label}</dt>
          <dd>
            <span className="app-date-card__big">{dates.safe.value}</span>
            <span className="app-date-card__rest">{dates.safe.rest}</span>
          </dd>
        </div>
        {dates.legal && (
          <div className="app-date-card__second">
            <dt>{dates.legal.label}</dt>
            <dd>{dates.legal.value}</dd>
          </div>
        )}
      </dl>
    </section>
  )
}

function Check({ content: { check } }: { content: CertificateContent }) {
  return (
    <>
      <SquareCode text={check.url} />
      <div>
        <p>
          <b>{check.heading}</b>
        </p>
        <p>
          Scan the square, or{' '}
          <a className="govuk-link" href={check.url}>
            go to {check.address}
          </a>{' '}
          and enter
        </p>
        <p className="app-sheet__code">{spokenCode(check.code)}</p>
      </div>
    </>
  )
}
