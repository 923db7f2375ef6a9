import { notFound } from 'next/navigation'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { List, Text } from '@/app/_ui/text/text'
import { holds } from '@/lib/kernel/actor'
import { proposeCorrection } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'
import { factChoices } from '../fact-labels'

export default async function CorrectDate({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  if (!holds(actor, 'adviser')) notFound()
  return (
    <Page title="Correct a date" back={back} asks>
      <Heading caption={mediationCase.reference}>Correct a date</Heading>
      <Text>Nothing changes until another adviser or an administrator has looked at it. Then:</Text>
      <List
        items={[
          'what is still owed is worked out again, and the old days are kept',
          'whoever has a day that moves gets one letter',
          'what is done stays as it was.',
        ]}
      />
      {mediationCase.certificates.length > 0 && (
        <Notice kind="warning">
          A certificate has been issued. It stays as it is, with the dates that are printed on it.
        </Notice>
      )}
      <Form action={proposeCorrection.bind(null, at)}>
        <Radios name="fact" label="Which date is wrong?" choices={factChoices(mediationCase)} />
        <DateField name="isOn" label="What is the right date?" />
        <TextArea
          name="reason"
          label="How do you know?"
          hint="For whoever looks at it. Families and councils do not see this."
        />
        <Button>Ask for a second look</Button>
      </Form>
    </Page>
  )
}
