import { caseCaption } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
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
        It stops now and goes on another day, for which you offer times. The mediation is not over: no
        certificate is due yet, and the 30 days run on. Everybody is told.
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
        <ButtonGroup>
          <Button>Adjourn the meeting</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
