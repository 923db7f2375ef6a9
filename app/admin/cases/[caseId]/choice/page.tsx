import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { chooseMediation, declineMediation } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Choice({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const can = new Set<string>(mediationCase.may)
  return (
    <Page title="Record what the family chose" back={back}>
      <Heading caption={mediationCase.reference}>Record what the family chose</Heading>
      <Text>
        Only on the word of the person who holds the right, spoken to you. Neither answer is better.
      </Text>
      {can.has('choose_mediation') && (
        <Section heading="They want a meeting">
          <Text>We tell the council at once, and the 30 days begin.</Text>
          <Form action={chooseMediation.bind(null, at)}>
            <Button kind="second">Record: they want a meeting</Button>
          </Form>
        </Section>
      )}
      {can.has('decline_mediation') && (
        <Section heading="They do not want a meeting">
          <Text>
            If a certificate is needed, it is due in 3 working days. Where the right has passed, the young
            person says this for themselves.
          </Text>
          <Form action={declineMediation.bind(null, at)}>
            <Button kind="second">Record: they do not want a meeting</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
