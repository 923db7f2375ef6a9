import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { linkCases } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'
import { LinkedCases } from '../linked-cases'

export default async function OtherCase({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const title = 'Link it with another case'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>
        Two cases about the same child, each about a decision of its own. No date of either changes, and
        neither is joined to the other.
      </Text>
      <Form action={linkCases.bind(null, at)}>
        <TextField
          name="reference"
          label="Number of the other case"
          hint="It stands at the top of the case"
          width={10}
          autoComplete="off"
        />
        <Button>Link the two cases</Button>
      </Form>
      <LinkedCases mediationCase={mediationCase} />
    </Page>
  )
}
