import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { DateText } from '@/app/_ui/dates/date-text'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { recordInstructions } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Instructions({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  const { passing } = mediationCase
  const title = 'Record who decides now'
  const open = passing && passing.answer === null
  return (
    <Page title={title} back={back} asks={!!open}>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      {open ? (
        <>
          <Text>
            The right passed to the young person after <DateText date={passing.schoolAgeEndedOn} />. No date
            moved. Ask the young person, not the parent.
          </Text>
          <Form action={recordInstructions.bind(null, at)}>
            <Fields />
            <Button>Record who decides</Button>
          </Form>
        </>
      ) : (
        <EmptyState heading={passing ? 'This is recorded already' : 'The right has not passed'}>
          {!passing &&
            'Whoever asked us still decides. Nothing is to be recorded until compulsory school age ends.'}
        </EmptyState>
      )}
    </Page>
  )
}

function Fields() {
  return (
    <>
      <Radios
        name="answer"
        label="What did they say?"
        size="m"
        choices={[
          { value: 'alone', label: 'The young person goes on alone' },
          {
            value: 'with_parent',
            label: 'The young person goes on, with the parent to support them',
            hint: 'The parent then sees the case again, as a supporter.',
          },
          {
            value: 'alternative_person',
            label: 'The young person cannot decide this, so the parent decides for them',
            hint: 'Only where that was found under the Mental Capacity Act 2005.',
          },
        ]}
      />
      <Fieldset legend="How to reach the young person">
        <TextField name="email" label="Their own email address" type="email" width={30} />
        <TextField name="phone" label="Phone number (optional)" type="tel" width={20} />
        <TextArea name="address" label="Address for letters, if there is no email address" rows={3} />
      </Fieldset>
      <Fieldset legend="If they cannot decide this themselves">
        <DateField name="decidedOn" label="When was this found?" />
        <TextField name="decidedBy" label="Who found it?" width={30} />
        <TextArea name="basis" label="Why, and how was it found?" rows={4} most={2000} />
      </Fieldset>
    </>
  )
}
