import { caseCaption } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { provider } from '@/lib/kernel/provider'
import { releaseMediator } from '../actions'
import { caseFor } from '../case-for'

type Props = { params: Promise<{ caseId: string }> }

export default async function StepDown({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'release_mediator')
  const back = casePath('mediator', caseId)
  return (
    <Page title="Step down from this case" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>Step down from this case</Heading>
      <Text>
        {standingMeeting(view)
          ? 'The time of the meeting is let go, and everybody is told. '
          : 'The family and the council are told. '}
        The desk asks somebody else, and you cannot open the case any more. If a colleague could take your
        place at the same time, ring us first on {provider().phone}.
      </Text>
      <Form action={releaseMediator.bind(null, at)}>
        <TextArea
          name="reason"
          label="Why do you step down?"
          hint="Only the desk reads it"
          rows={3}
          most={1000}
        />
        <ButtonGroup>
          <Button>Step down</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
