import { redirect } from 'next/navigation'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { NotHeldFields } from '@/app/_case/not-held-fields'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { didNotHappen } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

/** The time came, nobody held the meeting, and its mediator cannot say so. */
export default async function DidNotHappen({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const { may } = mediationCase
  const meeting = standingMeeting(mediationCase)
  // Until it has begun it can be cancelled.
  if (!meeting || !may.includes('did_not_happen') || may.includes('cancel_meeting')) redirect(back.href)
  return (
    <Page title="The meeting did not happen" back={back} asks>
      <Heading caption={mediationCase.reference}>The meeting did not happen</Heading>
      <Text>
        It was to be on <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />, with{' '}
        {meeting.mediatorName}. Everybody is told that it did not happen, and on whose side it lay. The 30
        days do not stop. The case can be handed over then, and another time found.
      </Text>
      <Form action={didNotHappen.bind(null, at)}>
        <NotHeldFields view={mediationCase} mediatorAway="The mediator could not come" />
        <Button>Record that it did not happen</Button>
      </Form>
    </Page>
  )
}
