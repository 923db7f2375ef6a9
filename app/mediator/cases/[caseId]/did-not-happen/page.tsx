import { caseCaption } from '@/app/_case/case-names'
import { NotHeldFields } from '@/app/_case/not-held-fields'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { didNotHappen } from '../actions'
import { caseFor } from '../case-for'

type Props = { params: Promise<{ caseId: string }> }

export default async function DidNotHappen({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'did_not_happen')
  const back = casePath('mediator', caseId)
  return (
    <Page title="The meeting did not happen" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>The meeting did not happen</Heading>
      <Text>
        Somebody was not there, or nobody who could decide. The 30 days run on, and you offer other times.
        Everybody is told that it did not happen, and why in one sentence.
      </Text>
      <Form action={didNotHappen.bind(null, at)}>
        <NotHeldFields view={view} mediatorAway="I could not come" />
        <ButtonGroup>
          <Button>Record that it did not happen</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
