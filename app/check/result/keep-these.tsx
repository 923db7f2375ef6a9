import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { queryOf, type CheckAnswers } from '@/lib/check/answers'
import { stepPath } from '@/lib/check/ask'

/** Ways to keep a result. Its address holds the answers, and nothing about the person. */
export function KeepThese({ answers, file = false }: { answers: CheckAnswers; file?: boolean }) {
  return (
    <Section heading="Keep this page">
      {file && (
        <Text>
          <a className="govuk-link" href={`/check/dates.ics?${queryOf(answers)}`} download>
            Add these dates to your calendar
          </a>
        </Text>
      )}
      <PrintButton>Print or save this page</PrintButton>
      <Text>
        We have not stored your answers. <TextLink href={stepPath('result', answers)}>This link</TextLink>{' '}
        opens this page again: save it, or send it to somebody. It does not say who you are.
      </Text>
    </Section>
  )
}
