import { CopyLink } from '@/app/_ui/text/copy-link'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text } from '@/app/_ui/text/text'
import { apiPath } from '@/lib/deadlines/openapi'
import type { Facts, Question } from '@/lib/deadlines/question'
import { queryOf } from '@/lib/deadlines/read-query'
import { appOrigin } from '@/lib/kernel/urls'

/** Ways to keep an answer, and to have it in a program. */
export function KeepAnswer({
  question,
  facts,
  hasDays,
}: {
  question: Question
  facts: Facts
  hasDays: boolean
}) {
  const query = queryOf(facts)
  const path = `/deadlines/${question.slug}`
  return (
    <Section heading="Keep this answer">
      {hasDays && (
        <Text>
          <a className="govuk-link" href={`${path}/dates.ics?${query}`} download>
            Add these dates to your calendar
          </a>
        </Text>
      )}
      <PrintButton>Print or save this page</PrintButton>
      <CopyLink address={`${appOrigin()}${path}?${query}`}>Copy the link to this answer</CopyLink>
      <Text>
        <a className="govuk-link" href={`${apiPath(question)}?${query}`}>
          The same answer for programs (JSON)
        </a>
      </Text>
    </Section>
  )
}
