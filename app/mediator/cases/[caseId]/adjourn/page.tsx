import { caseCaption } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { adjournMeeting } from '../actions'
import { AttendanceFields } from '../attendance-fields'
import { caseFor } from '../case-for'

type Props = { params: Promise<{ caseId: string }> }

export default async function Adjourn({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'adjourn_meeting')
  const meeting = standingMeeting(view)
  const back = casePath('mediator', caseId)
  return (
    <Page title="Stop and go on another day" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>Stop and go on another day</Heading>
      {meeting && (
        <Text size="lead">
          <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
        </Text>
      )}
      <Notice heading="What this means">
        The mediation is over only when the last meeting has ended. The 30 days run on until then.
      </Notice>
      <Form action={adjournMeeting.bind(null, at)}>
        <AttendanceFields view={view} attendees={meeting?.attendees ?? []} />
        <Heading level={2} size="m">
          When it goes on
        </Heading>
        <Text>Leave these empty if you did not agree on a time. The desk then finds one.</Text>
        <DateField name="nextOn" label="Day of the next meeting (optional)" />
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
        <ButtonGroup>
          <Button>Stop for today</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
