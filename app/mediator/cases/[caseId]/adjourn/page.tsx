import { caseCaption } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { adjournMeeting } from '../actions'
import { caseFor } from '../case-for'
import { WhoWasThere } from '../who-was-there'

type Props = { params: Promise<{ caseId: string }> }

export default async function Adjourn({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'adjourn_meeting')
  const back = casePath('mediator', caseId)
  return (
    <Page title="Adjourn the meeting" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>Adjourn the meeting</Heading>
      <Text>
        It stops now and goes on another day. The mediation is not over: no certificate is due yet, and the 30
        days run on. Everybody is told.
      </Text>
      <Form action={adjournMeeting.bind(null, at)}>
        <WhoWasThere view={view} meeting={standingMeeting(view)} />
        <TextArea
          name="why"
          label="Why does it go on another day? (optional)"
          hint="For our office. Not what was said in the meeting"
          rows={3}
          most={2000}
        />
        <Fieldset legend="When does it go on?" size="m">
          <Text>Leave this empty if you did not agree on a time. You offer times next.</Text>
          <DateField name="nextOn" label="Day (optional)" />
          <TextField
            name="nextAt"
            label="Time it starts (optional)"
            hint="Like 9:30 or 2pm"
            width={5}
            autoComplete="off"
          />
          <TickBox
            name="shortNoticeAccepted"
            label="If that is less than 5 working days away: the family has agreed to it"
          />
        </Fieldset>
        <ButtonGroup>
          <Button>Adjourn the meeting</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
