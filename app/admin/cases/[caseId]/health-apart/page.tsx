import { randomUUID } from 'node:crypto'
import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text } from '@/app/_ui/text/text'
import { splitHealth } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function HealthApart({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const title = 'Take health apart'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>Where the ICB cannot come in time, the rest need not wait for it. Then:</Text>
      <List
        items={[
          'health has a case of its own, which the ICB arranges. Its 30 days count from the day the ICB was told',
          'this case goes on with the council. Its 30 days stay as they are',
          'only this case leads to a certificate, because health alone cannot be appealed.',
        ]}
      />
      <Form action={splitHealth.bind(null, at)}>
        <HiddenFields values={{ newCaseId: randomUUID() }} />
        <Button>Take health apart</Button>
      </Form>
    </Page>
  )
}
