import { randomUUID } from 'node:crypto'
import { GroundsAndDates } from '@/app/_case/request/decision-fields'
import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text } from '@/app/_ui/text/text'
import { supersede } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function NewDecision({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const title = 'The council decided again'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>A new letter takes the place of the one before, so its dates count. Then:</Text>
      <List
        items={[
          'this case is closed, and a meeting in it is called off',
          'a new case opens with the family and the child in it, and with dates of its own',
          'the family is told its new dates, looks at the new case and sends it.',
        ]}
      />
      <Form action={supersede.bind(null, at)}>
        <HiddenFields values={{ newCaseId: randomUUID() }} />
        <GroundsAndDates />
        <Button>Close this case and open the new one</Button>
      </Form>
    </Page>
  )
}
