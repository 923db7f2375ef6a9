import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { holds } from '@/lib/kernel/actor'
import { londonDate } from '@/lib/law/calendar/date'
import { mediatorRecord } from '@/lib/mediators/register'
import { endInterest, registerMediator, setTrainingLevel } from './actions'
import { HowTheyWork, trainingNames } from './how-they-work'

type Props = { params: Promise<{ mediatorId: string }> }

export default async function Mediator({ params }: Props) {
  const { mediatorId } = await params
  const actor = await requireRole('adviser', 'administrator')
  const record = await orNotFound(mediatorRecord(actor, mediatorId))
  const { name, entries, interests, independenceDeclaredOn, trainingLevel } = record
  const keeps = holds(actor, 'administrator')

  return (
    <Page title={name ?? 'Mediator'} back={{ href: '/admin/mediators', text: 'Back to mediators' }} wide>
      <Heading caption="Mediator">{name}</Heading>
      <Text>
        Independence declared:{' '}
        {independenceDeclaredOn ? dateWords(independenceDeclaredOn, 'plain') : 'not yet'}.
      </Text>
      <Text>
        Ill, or gone?{' '}
        <TextLink href={`/admin/mediators/${mediatorId}/handover`}>Hand over all their work</TextLink>.
      </Text>
      <HowTheyWork record={record} />
      <Section heading="Accreditation">
        {entries.length === 0 ? (
          <EmptyState heading="Nothing entered">
            Until an entry stands here, nobody can choose this mediator.
          </EmptyState>
        ) : (
          <Table
            caption="Latest first"
            columns={[
              { head: 'Register' },
              { head: 'Number' },
              { head: 'Valid' },
              { head: 'Insured until' },
              { head: 'DBS until' },
            ]}
            rows={entries.map((entry) => ({
              key: entry.id,
              cells: [
                entry.body,
                entry.number,
                `${dateWords(entry.validFromOn, 'plain')} to ${dateWords(entry.validUntilOn, 'plain')}`,
                dateWords(entry.insuredUntilOn, 'plain'),
                dateWords(entry.dbsUntilOn, 'plain'),
              ],
            }))}
          />
        )}
      </Section>
      <Section heading="Interests">
        {interests.length === 0 ? (
          <Text>None declared.</Text>
        ) : (
          <Table
            caption="Bodies this mediator is not independent of"
            columns={[{ head: 'Body' }, { head: 'Why' }, { head: 'Declared' }, { head: 'End' }]}
            rows={interests.map((one) => ({
              key: one.id,
              cells: [
                one.organisation,
                one.reason,
                dateWords(londonDate(one.declaredAt), 'plain'),
                keeps ? (
                  <Form action={endInterest.bind(null, { mediatorId, interestId: one.id })} key="end">
                    <Button kind="second">No longer so</Button>
                  </Form>
                ) : (
                  'Ask an administrator'
                ),
              ],
            }))}
          />
        )}
      </Section>
      {keeps && (
        <Section heading="Change the training level">
          <Form action={setTrainingLevel.bind(null, { mediatorId })} answers={{ trainingLevel }}>
            <Radios
              name="trainingLevel"
              label="How far have they come?"
              size="s"
              choices={[
                { value: 'qualified', label: trainingNames.qualified },
                { value: 'supported_practice', label: trainingNames.supported_practice },
              ]}
            />
            <Button kind="second">Save the training level</Button>
          </Form>
        </Section>
      )}
      {keeps && (
        <Section heading="Enter an accreditation">
          <Form action={registerMediator.bind(null, { mediatorId })}>
            <Radios
              name="body"
              label="Whose register?"
              size="s"
              choices={[
                { value: 'CMC', label: 'Civil Mediation Council' },
                { value: 'CoM', label: 'College of Mediators' },
              ]}
            />
            <TextField name="number" label="Register number" width={20} />
            <DateField name="validFromOn" label="Valid from" />
            <DateField name="validUntilOn" label="Valid until" />
            <DateField name="insuredUntilOn" label="Insured until" />
            <DateField name="dbsUntilOn" label="DBS check good until" />
            <Button>Enter this accreditation</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}
