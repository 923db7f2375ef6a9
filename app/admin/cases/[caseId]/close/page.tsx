import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { closeCase, reopenCase } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Close({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const isClosed = mediationCase.state === 'closed'
  const title = isClosed ? 'Open the case again' : 'Close the case'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      {isClosed ? (
        <Form action={reopenCase.bind(null, at)}>
          <TextArea name="reason" label="Why?" />
          <Button>Open the case again</Button>
        </Form>
      ) : (
        <Form action={closeCase.bind(null, at)}>
          <Text>
            A case can be closed once nothing is owed to the family. Their dates to appeal stay in sight.
          </Text>
          <Button>Close the case</Button>
        </Form>
      )}
    </Page>
  )
}
