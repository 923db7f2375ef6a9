import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { DutyCard } from '@/app/_case/duty-card'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { certificateIfDeclinedToday } from '@/lib/cases/certificate-if-declined'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { mayAskForCertificate, openDuty } from '@/app/parent/step'
import { askForCertificate } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** After the mediation ended, the family wants its certificate after all. */
export default async function AskForCertificate({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'ask_for_certificate')
  const here = casePath('parent', caseId)
  if (!mayAskForCertificate(view)) redirect(here)
  const appeal = openDuty(view, 'start_appeal')
  const by = await certificateIfDeclinedToday()
  const title = 'Ask for a certificate'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Columns side={appeal && <DutyCard view={view} duty={appeal} today={today()} />}>
        <Heading caption={caseTitle(view)}>{title}</Heading>
        <Text>You need a certificate if you want to appeal about this decision.</Text>
        <List
          items={[
            by ? (
              <>
                We send it by <DateText date={by} look="day" />, unless there is something to look at first.
              </>
            ) : (
              'We send it in 3 working days, unless there is something to look at first.'
            ),
            'By asking you say that you do not want to mediate about this decision any more.',
            'It does not mean that you must appeal.',
          ]}
        />
        <Form action={askForCertificate.bind(null, { caseId, version: view.version })}>
          <ButtonGroup>
            <Button>Ask for my certificate</Button>
            <TextLink href={here}>Not now</TextLink>
          </ButtonGroup>
        </Form>
      </Columns>
    </Page>
  )
}
