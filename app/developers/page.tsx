import { Frame } from '../_ui/frame/frame'
import { Page } from '../_ui/frame/page'
import { CodeBlock, CodeWord } from '../_ui/text/code'
import { Heading } from '../_ui/text/heading'
import { List, Section, Text, TextLink } from '../_ui/text/text'
import { publishedHolidays } from '@/lib/deadlines/published'
import { questions } from '@/lib/deadlines/questions'
import { setting } from '@/lib/kernel/configuration'
import { appOrigin } from '@/lib/kernel/urls'
import { QuestionHelp } from './question-help'
import { Problems } from './problems'

/** The deadline service for programs, documented with answers that are made when the page is. */
export default async function Developers() {
  const calendar = await publishedHolidays()
  const curl = `curl '${appOrigin()}/api/v1/deadlines/certificate?triggeredOn=2026-12-23'`
  return (
    <Frame audience="professional">
      <Page title="For developers">
        <Heading>Deadlines of SEND mediation and appeals, for your programs</Heading>
        <Text size="lead">
          Ask by when something must be done under the law of England, and get the date with its reasons.
          Free, without a key, from any site.
        </Text>
        <CodeBlock>{curl}</CodeBlock>
        <List
          items={[
            <>
              Every call is a <CodeWord>GET</CodeWord> that answers JSON. Dates are days in England, written
              as YYYY-MM-DD.
            </>,
            <>
              <a className="govuk-link" href="/api/openapi.json">
                The description in OpenAPI 3.1
              </a>{' '}
              is made from the code that reads your call.
            </>,
            `Up to ${setting('API_RATE_PER_MINUTE').toLocaleString('en-GB')} calls a minute from one network.`,
            <>
              The same answers with a form: <TextLink href="/deadlines">deadline calculator</TextLink>.
            </>,
            'This is information and not legal advice.',
          ]}
        />
        <Section heading="What you can ask">
          <List
            items={questions.map(({ slug, title }) => (
              <a className="govuk-link" href={`#${slug}`} key={slug}>
                {title}
              </a>
            ))}
          />
        </Section>
        <Section heading="What a deadline answers">
          <List
            items={[
              <>
                <CodeWord>dueOn</CodeWord> is the last day the rules allow; <CodeWord>safeBy</CodeWord> the
                day to keep, never later. A duty that is done in steps has an object with a day for each.
              </>,
              <>
                <CodeWord>dueBy</CodeWord> is the instant on that day, with its offset, where the rules name
                an hour (5pm at the Tribunal); otherwise null.
              </>,
              <>
                <CodeWord>workings</CodeWord> are sentences that a parent can follow by hand, each with the
                day it reaches.
              </>,
              <>
                <CodeWord>duty</CodeWord>, <CodeWord>owedBy</CodeWord> and <CodeWord>provision</CodeWord> say
                what is owed, by whom, and under which law.
              </>,
            ]}
          />
        </Section>
        {questions.map((question) => (
          <QuestionHelp key={question.slug} question={question} calendar={calendar} />
        ))}
        <Section heading="How long an answer holds">
          <Text>
            An answer depends on what you asked, on <CodeWord>rulesVersion</CodeWord> and, where it counts by
            bank holidays, on <CodeWord>calendarVersion</CodeWord>. Nothing else changes it. Keep both beside
            a date that you store.
          </Text>
          <Text>
            Answers carry an <CodeWord>ETag</CodeWord>. A new bank holiday may be proclaimed at any time, so
            answers that count by them may be kept for 5 minutes, and the others for a day. Ask again with{' '}
            <CodeWord>If-None-Match</CodeWord>: 304 means that your answer still holds. Problems are not to be
            kept.
          </Text>
        </Section>
        <Problems />
      </Page>
    </Frame>
  )
}
