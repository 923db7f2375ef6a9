import { CaseDuties, Standing } from '@/app/_case/case-duties'
import { caseTitle } from '@/app/_case/case-names'
import { CaseTimeline } from '@/app/_case/case-timeline'
import { DutyCard } from '@/app/_case/duty-card'
import { dutyOwner, dutyTitle } from '@/app/_case/duty-titles'
import { DateCards } from '@/app/_ui/dates/date-card'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
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
      <Past view={view} />
      <PrintButton>Print or save these dates</PrintButton>
      <Text size="small">{workedOut(view)}</Text>
    </Page>
  )

  function Past({ view }: { view: CaseView }) {
    const ended = view.duties.filter(({ endedOn }) => endedOn !== null)
    if (ended.length === 0) return null
    return (
      <Section heading="What is behind us">
        <Table
          caption="Each thing that was due, its last day, and how it ended"
          columns={[
            { head: 'What' },
            { head: 'Who' },
            { head: 'Last day' },
            { head: 'Done on' },
            { head: 'How it ended' },
          ]}
          rows={ended.map((duty) => ({
            key: duty.id,
            cells: [
              dutyTitle(view, duty),
              dutyOwner(view, duty),
              duty.dueOn ? dateWords(duty.dueOn, 'plain') : 'None',
              duty.howEnded === 'discharged' && duty.endedOn ? dateWords(duty.endedOn, 'plain') : '',
              <Standing duty={duty} today={day} key="standing" />,
            ],
          }))}
        />
      </Section>
    )
  }
}

/** Which rules and which bank holidays the dates rest on. */
function workedOut({ duties }: CaseView): string {
  const [latest] = duties
  if (!latest) return ''
  return `Worked out with the rules of ${latest.rulesVersion} and the bank holidays of ${latest.calendarVersion}.`
}
