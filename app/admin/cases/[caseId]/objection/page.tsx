import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { londonDate } from '@/lib/law/calendar/date'
import { objectionsIn } from '@/lib/mediators/objections'
import { mediatorRegister } from '@/lib/mediators/register'
import { recordObjection } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Objection({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const mediators = await mediatorRegister(actor)
  const before = await objectionsIn(actor, mediationCase.id)
  const hasIcb = mediationCase.parties.some(({ role }) => role === 'icb')
  const own = mediationCase.parties.find(({ role }) => role === 'mediator')
  return (
    <Page title="Record an objection" back={back} asks>
      <Heading caption={mediationCase.reference}>Record an objection to a mediator</Heading>
      <Text>
        The mediator can then not be asked to take this case and, if the family objects, no other case of this
        family. {own && `${own.name} keeps this case until you decide who goes on with it. `}
        Whoever only comes along stays away at once.
      </Text>
      <Form action={recordObjection.bind(null, at)}>
        <Select
          name="mediatorId"
          label="Mediator"
          empty="Choose one"
          options={mediators.map(({ userId, name, email }) => ({ value: userId, text: name ?? email }))}
        />
        <Radios
          name="madeBy"
          label="Who objects?"
          size="s"
          choices={(['family', 'council', 'icb'] as const)
            .filter((one) => one !== 'icb' || hasIcb)
            .map((one) => ({ value: one, label: objectors[one] }))}
        />
        <TextArea name="reason" label="Why? (optional)" hint="Only the desk reads it" rows={3} most={1000} />
        <Button>Record this objection</Button>
      </Form>
      {before.length > 0 && (
        <Section heading="Written down so far">
          <Table
            caption="Latest first"
            columns={[{ head: 'Mediator' }, { head: 'Who objects' }, { head: 'Why' }, { head: 'Recorded' }]}
            rows={before.map(({ id, mediator, madeBy, reason, recordedAt }) => ({
              key: id,
              cells: [
                mediator,
                objectors[madeBy],
                reason ?? 'Not said',
                dateWords(londonDate(recordedAt), 'plain'),
              ],
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

const objectors = { family: 'The family', council: 'The council', icb: 'The ICB' } as const
