import { caseCaption } from '@/app/_case/case-names'
import { ChangeFields } from '@/app/_case/change-fields'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { askToChange } from '../actions'
import { caseFor } from '../case-for'

type Props = { params: Promise<{ caseId: string }> }

export default async function AskToChange({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'ask_to_change')
  const meeting = standingMeeting(view)
  const back = casePath('mediator', caseId)
  return (
    <Page title="Ask to change the meeting" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>Ask to change the meeting</Heading>
      {meeting && (
        <Text size="lead">
          <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
        </Text>
      )}
      <Text>The meeting stands until everybody agrees another time. The 30 days run on.</Text>
      <Form action={askToChange.bind(null, at)}>
        <ChangeFields why="Why do you ask?" whyHint="Everybody who comes can read it on the case’s page" />
        <ButtonGroup>
          <Button>Ask to change the meeting</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
