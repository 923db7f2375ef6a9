import { CaseDuties } from '@/app/_case/case-duties'
import { caseTitle } from '@/app/_case/case-names'
import { CaseTimeline } from '@/app/_case/case-timeline'
import { DutiesEnded } from '@/app/_case/duties-ended'
import { DutyCard } from '@/app/_case/duty-card'
import { DateCards } from '@/app/_ui/dates/date-card'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { familyCase, type RequestParams } from '../request/draft'
import { openDuty } from '@/app/parent/step'

/** Every date of the case, what it rests on and how it was worked out (LAW part 12). */
export default async function Dates({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId)
  const day = today()
  const title = 'All dates of this case'
  const losable = (['contact_adviser', 'start_appeal'] as const).flatMap((name) => openDuty(view, name) ?? [])
  return (
    <Page title={title} back={{ href: casePath('parent', caseId), text: 'Back to your case' }}>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      {losable.length > 0 && (
        <DateCards>
          {losable.map((duty) => (
            <DutyCard view={view} duty={duty} today={day} key={duty.id} />
          ))}
        </DateCards>
      )}
      <Section heading="From the decision on">
        <CaseTimeline view={view} today={day} />
      </Section>
      <Section heading="What is still to come">
        <CaseDuties view={view} today={day} />
      </Section>
      <DutiesEnded view={view} today={day} />
      <PrintButton>Print or save these dates</PrintButton>
      <Text size="small">{workedOut(view)}</Text>
    </Page>
  )
}

/** Which rules and which bank holidays the dates rest on. */
function workedOut({ duties }: CaseView): string {
  const [latest] = duties
  if (!latest) return ''
  return `Worked out with the rules of ${latest.rulesVersion} and the bank holidays of ${latest.calendarVersion}.`
}
