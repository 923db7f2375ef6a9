import { randomUUID } from 'node:crypto'
import { DecisionFields } from '@/app/_case/request/decision-fields'
import { HolderFields } from '@/app/_case/request/holder-fields'
import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { councils } from '@/lib/organisations/queries'
import { start } from './actions'

export default async function NewRequest() {
  await requireRole('adviser', 'administrator')
  return (
    <Page title="Take a request by telephone" back={{ href: '/admin', text: 'Back to the board' }} asks>
      <Heading>Take a request by telephone</Heading>
      <Text>
        Who rings, and about which decision. It is saved as a draft, so that nothing is lost when the call
        breaks off.
      </Text>
      <Form action={start.bind(null, {})}>
        <input type="hidden" name="caseId" value={randomUUID()} />
        <HolderFields />
        <DecisionFields councils={await councils()} />
        <Button>Save and continue</Button>
      </Form>
    </Page>
  )
}
