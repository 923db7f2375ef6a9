import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { queryOf } from '@/lib/check/answers'
import type { CheckAnswers } from '@/lib/check/questions'
import { stepPath } from '@/lib/check/ask'
import type { Place } from '../place'

type Props = { place: Place; answers: CheckAnswers; file?: boolean }

/** Ways to keep a result. Its address, on our own site, holds the answers and nothing about the person. */
export function KeepThese({ place, answers, file = false }: Props) {
  return (
    <Section heading="Keep this page">
      {file && (
        <Text>
          <a className="govuk-link" href={`/check/dates.ics?${queryOf(answers)}`} download>
            Add these dates to your calendar
          </a>
        </Text>
      )}
      {/* Without scripts a browser prints the whole page that a frame stands in. */}
      {place === 'site' && <PrintButton>Print or save this page</PrintButton>}
      <Text>
        We have not stored your answers.{' '}
        <TextLink href={stepPath('result', answers)} top>
          This link
        </TextLink>{' '}
        opens this page again{place === 'frame' && ' on our own site, where you can print it'}: save it, or
        send it to somebody. It does not say who you are.
      </Text>
    </Section>
  )
}
