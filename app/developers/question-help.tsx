import { CodeBlock, CodeWord } from '../_ui/text/code'
import { Table } from '../_ui/lists/table'
import { Section, Text, TextLink } from '../_ui/text/text'
import { apiPath } from '@/lib/deadlines/openapi'
import { writtenAs } from '@/lib/deadlines/parameters'
import type { Question } from '@/lib/deadlines/question'
import { queryOf, readQuery } from '@/lib/deadlines/read-query'
import { appOrigin } from '@/lib/kernel/urls'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'

/** One question: what it takes, an example to copy and to try, and the answer to it. */
export function QuestionHelp({ question, calendar }: { question: Question; calendar: HolidayCalendar }) {
  const { title, about, slug, parameters, example } = question
  const query = queryOf(example)
  const address = [apiPath(question), query].filter(Boolean).join('?')
  return (
    <Section heading={title} id={slug}>
      <Text>{about}</Text>
      <CodeBlock>{`curl '${appOrigin()}${address}'`}</CodeBlock>
      {parameters.length > 0 && (
        <Table
          caption={`What “${title}” takes`}
          columns={[{ head: 'Parameter' }, { head: 'Needed' }, { head: 'What it is' }]}
          rows={parameters.map((parameter) => ({
            key: parameter.name,
            cells: [
              <CodeWord key="name">{parameter.name}</CodeWord>,
              parameter.required ? 'Yes' : 'No',
              [`${parameter.called}.`, parameter.hint, writtenAs(parameter)].filter(Boolean).join(' '),
            ],
          }))}
        />
      )}
      <Text>
        <a className="govuk-link" href={address}>
          Try it: {title.toLowerCase()}
        </a>
        {parameters.length > 0 && (
          <>
            {' '}
            or <TextLink href={`/deadlines/${slug}?${query}`}>see it with a form</TextLink>
          </>
        )}
      </Text>
      <Answer question={question} calendar={calendar} />
    </Section>
  )
}

/** The answer to the example. A long list is cut short, and says so. */
function Answer({ question, calendar }: { question: Question; calendar: HolidayCalendar }) {
  const asked = question.ask(readQuery(question, new URLSearchParams(question.example)).given, calendar)
  if (!('answer' in asked)) return null
  const lines = JSON.stringify(asked.answer, null, 2).split('\n')
  const shown = lines.slice(0, mostLines)
  return (
    <>
      <CodeBlock>{shown.join('\n')}</CodeBlock>
      {lines.length > mostLines && (
        <Text size="small">The answer goes on: {lines.length - mostLines} more lines.</Text>
      )}
    </>
  )
}

const mostLines = 60
