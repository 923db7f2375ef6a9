import { caseCaption } from '@/app/_case/case-names'
import { ChangeRequests, OtherTimeFacts } from '@/app/_case/other-time'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { ProposedTimeFields } from '@/app/_case/proposed-time-fields'
import { casePath } from '@/lib/kernel/urls'
import { proposeMove } from '../actions'
import { caseFor } from '../case-for'

type Props = { params: Promise<{ caseId: string }> }

export default async function ProposeOtherTime({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'propose_move')
  const back = casePath('mediator', caseId)
  return (
    <Page title="Propose another time" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>Propose another time</Heading>
      <ChangeRequests view={view} />
      {view.otherTime && (
        <Section heading="Proposed now">
          <OtherTimeFacts view={view} other={view.otherTime} />
          <Text>Another proposal takes its place.</Text>
        </Section>
      )}
      <Text>The family and every body that takes part must say yes. The meeting stands until they have.</Text>
      <Form action={proposeMove.bind(null, at)}>
        <ProposedTimeFields />
        <Button>Propose this time</Button>
      </Form>
    </Page>
  )
}
