import { redirect } from 'next/navigation'
import { caseTitle, councilShort } from '@/app/_case/case-names'
import { DutyCard } from '@/app/_case/duty-card'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { certificateIfDeclinedToday } from '@/lib/cases/certificate-if-declined'
import type { CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { hasCertificate, openDuty } from '@/app/parent/step'
import { withdraw } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** Ending the mediation: what it means and which days stand, before the family says so. */
export default async function Withdraw({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'withdraw')
  const here = casePath('parent', caseId)
  if (view.side !== 'family') redirect(here)
  const appeal = openDuty(view, 'start_appeal')
  const title = 'End the mediation'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Columns side={appeal && <DutyCard view={view} duty={appeal} today={today()} />}>
        <Heading caption={caseTitle(view)}>{title}</Heading>
        <Text>You may stop at any time. Nobody may hold it against you. This is what it means:</Text>
        <List items={consequences(view, await certificateIfDeclinedToday())} />
        <Form action={withdraw.bind(null, { caseId, version: view.version })}>
          <ButtonGroup>
            <Button>End the mediation</Button>
            <TextLink href={here}>Keep the mediation</TextLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </Page>
  )
}

function consequences(view: CaseView, certificateOn: CalendarDate | null) {
  const certificateBy = openDuty(view, 'issue_certificate')?.dueOn ?? certificateOn
  const meeting = standingMeeting(view)
  return [
    ...(meeting ? ['Your meeting is called off, and everybody who was coming is told.'] : []),
    ...(view.laToldOn ? [`${councilShort(view)} does not have to arrange a meeting any more.`] : []),
    hasCertificate(view) ? (
      'You keep the certificate you have. There is no second one.'
    ) : view.certificate?.needed ? (
      <>
        We send you a certificate{' '}
        {certificateBy ? (
          <>
            by <DateText date={certificateBy} look="day" />
          </>
        ) : (
          'in 3 working days'
        )}
        . With it you can appeal.
      </>
    ) : (
      'You need no certificate to appeal about this.'
    ),
    'Your last day to appeal runs on. It does not start again.',
    'If you want to meet after that, ring us. We see what can be done.',
  ]
}
