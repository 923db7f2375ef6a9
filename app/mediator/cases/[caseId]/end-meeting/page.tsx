import { caseCaption, childOrYou } from '@/app/_case/case-names'
import { modeNames, standingMeeting } from '@/app/_case/meeting-facts'
import { viewsRouteNames } from '@/app/_case/outcome-names'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { meetingModes } from '@/lib/cases/case'
import { viewsRoutes } from '@/lib/cases/outcome'
import { casePath } from '@/lib/kernel/urls'
import { endMeeting } from '../actions'
import { caseFor } from '../case-for'
import { WhoWasThere } from '../who-was-there'
import { SomebodyElse } from './somebody-else'

type Props = { params: Promise<{ caseId: string }> }

export default async function EndMeeting({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'end_meeting')
  const meeting = standingMeeting(view)
  const back = casePath('mediator', caseId)
  const child = childOrYou(view)

  return (
    <Page title="End the meeting" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>End the meeting</Heading>
      {meeting && (
        <Text size="lead">
          <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
        </Text>
      )}
      <Form action={endMeeting.bind(null, at)} answers={{ mode: meeting?.mode ?? '' }}>
        <Notice heading="What this starts">
          <p className="govuk-body">
            The 30 days stop on the day the meeting ended.{' '}
            {view.certificate?.needed
              ? 'The adviser’s 3 working days to issue the certificate start on it.'
              : 'No appeal needs a certificate here: the outcome you record is what the family keeps.'}{' '}
            If somebody had to be there and was not,{' '}
            <TextLink href={`${back}/did-not-happen`}>record that it did not happen</TextLink> instead: no
            certificate for taking part follows from that.
          </p>
        </Notice>
        <WhoWasThere view={view} meeting={meeting} />
        <SomebodyElse view={view} />
        <Radios
          name="mode"
          label="How did you meet?"
          size="m"
          choices={meetingModes.map((value) => ({ value, label: modeNames[value] }))}
          inline
          small
        />
        <Radios
          name="childsViewsBy"
          label={`How did ${child}’s views reach the meeting? (optional)`}
          size="m"
          choices={viewsRoutes.map((value) => ({ value, label: viewsRouteNames[value] }))}
          small
        />
        {view.holder?.role === 'parent' ? (
          <TextArea
            name="childsViews"
            label={`How did you ask for ${child}’s views?`}
            hint="What you did to learn them, or what was tried. The law asks for this. Not what was said in the meeting"
            size="m"
          />
        ) : (
          <TextArea
            name="childsViews"
            label="How were the young person’s views heard? (optional)"
            hint="Not what was said in the meeting"
            size="m"
            rows={3}
          />
        )}
        <Heading level={2} size="m">
          When it ended
        </Heading>
        <Text>Leave these empty if it has ended now.</Text>
        <DateField name="endedOn" label="Day it ended (optional)" hint="Leave empty for today" />
        <TextField
          name="endedAt"
          label="Time it ended (optional)"
          hint="Like 12:20 or 4pm"
          width={5}
          autoComplete="off"
        />
        <ButtonGroup>
          <Button>End the meeting</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
