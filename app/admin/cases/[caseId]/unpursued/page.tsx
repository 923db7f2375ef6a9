import { notFound } from 'next/navigation'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text } from '@/app/_ui/text/text'
import { holds } from '@/lib/kernel/actor'
import { closeUnpursued } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Unpursued({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  if (!holds(actor, 'adviser')) notFound()
  const title = 'The family does not answer'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>The family was asked by letter and did not answer for three weeks. If you close the case:</Text>
      <List
        items={[
          'what is arranged is called off, and everybody who was told is told',
          'no certificate is issued, because the family has not said no',
          'the family can still ask for its certificate, and its last day to appeal stays in sight.',
        ]}
      />
      <Form action={closeUnpursued.bind(null, at)}>
        <TextArea name="howAsked" label="How and when did a person ask them?" rows={4} most={2000} />
        <Button>Close the case</Button>
      </Form>
    </Page>
  )
}
