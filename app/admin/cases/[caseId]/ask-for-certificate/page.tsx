import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { askForCertificate } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function AskForCertificate({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const title = 'The family asks for a certificate'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>
        Only on the family’s own word. It says by this that it does not wish to mediate about this decision
        any more. A certificate is then owed in 3 working days.
      </Text>
      <Form action={askForCertificate.bind(null, at)}>
        <Button>Record that the family asks for it</Button>
      </Form>
    </Page>
  )
}
