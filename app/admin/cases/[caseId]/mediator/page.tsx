import { redirect } from 'next/navigation'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { openWorkOf, type Colleague } from '@/lib/mediators/handover'
import { CanTake } from '@/app/admin/colleagues'
import { handOver, releaseMediator, settleObjection } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function MediatorOfCase({ params }: CaseProps) {
  const { actor, mediationCase: view, at, back } = await deskCase(params)
  const mediator = view.parties.find(({ role }) => role === 'mediator')
  if (!mediator?.mediatorId) redirect(back.href)
  const { cases } = await openWorkOf(actor, mediator.mediatorId)
  const colleagues = cases.find(({ caseId }) => caseId === view.id)?.colleagues ?? []
  const objected = view.tasks.some(({ kind, doneAt }) => kind === 'objection_made' && doneAt === null)
  return (
    <Page title="The mediator of this case" back={back} wide>
      <Heading caption={view.reference}>{mediator.name} has this case</Heading>
      {objected && view.may.includes('settle_objection') && (
        <Section heading="Somebody objects">
          <Text>
            What was said stands under{' '}
            <TextLink href={`/admin/cases/${view.id}/objection`}>objections</TextLink>. Whoever objected is
            told what you decide; {mediator.name} is never told that somebody did.
          </Text>
          <Form action={settleObjection.bind(null, at)} called="The objection">
            <Radios
              name="decision"
              label="Who goes on with the case?"
              size="s"
              choices={[
                { value: 'goes_on', label: `${mediator.name} goes on` },
                { value: 'taken_off', label: 'Somebody else: take them off the case' },
              ]}
            />
            <TextArea
              name="reason"
              label="Why do you decide so?"
              hint="Kept for the desk"
              rows={2}
              most={1000}
            />
            <Button>Decide</Button>
          </Form>
        </Section>
      )}
      {view.may.includes('hand_over') && (
        <Section heading="Hand the case over">
          <Text>
            Speak with your colleague first: the case is theirs at once.{' '}
            {standingMeeting(view)
              ? 'The meeting stays at its time where they can come then.'
              : 'No meeting stands, so they offer times next.'}
          </Text>
          <HandOverForm at={at} colleagues={colleagues} hasMeeting={standingMeeting(view) !== undefined} />
          <Board
            caption={`${colleagues.length} ${colleagues.length === 1 ? 'colleague' : 'colleagues'}, who can come at the same time first`}
            columns={[
              { head: 'Mediator', names: true },
              { head: 'Can take it', wide: true },
            ]}
            rows={colleagues.map((one) => ({
              key: one.userId,
              cells: [
                one.name,
                <CanTake colleague={one} hasMeeting={standingMeeting(view) !== undefined} key="can" />,
              ],
            }))}
          />
        </Section>
      )}
      {view.may.includes('release_mediator') && (
        <Section heading="Take them off the case">
          <Text>
            Nobody has the case then, and the time of a meeting is let go. Use this when nobody can take over
            at once.
          </Text>
          <Form action={releaseMediator.bind(null, at)} called="Take them off">
            <TextArea name="reason" label="Why?" hint="Kept for the desk" rows={2} most={1000} />
            <Button kind="second">Take {mediator.name} off the case</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

type FormProps = {
  at: { caseId: string; version: number }
  colleagues: readonly Colleague[]
  hasMeeting: boolean
}

function HandOverForm({ at, colleagues, hasMeeting }: FormProps) {
  const able = colleagues.filter(({ can }) => can !== 'no')
  if (able.length === 0) return <Text>Nobody can take over now. The list says why.</Text>
  return (
    <Form action={handOver.bind(null, at)} called="Hand over">
      <Radios
        name="mediatorId"
        label="Who takes over?"
        size="s"
        choices={able.map((one) => ({
          value: one.userId,
          label: one.name,
          ...(hasMeeting && {
            hint: one.can === 'same_time' ? 'Can come at the same time' : 'Only at another time',
          }),
        }))}
      />
      {hasMeeting && (
        <Radios
          name="meeting"
          label="What becomes of the meeting?"
          size="s"
          choices={[
            { value: 'same_time', label: 'It stays at its time' },
            {
              value: 'other_times',
              label: 'It is let go, and the family chooses another time',
              hint: 'Everybody is told. The new mediator offers times next.',
            },
          ]}
        />
      )}
      <TextArea name="reason" label="Why is it handed over?" hint="Kept for the desk" rows={2} most={1000} />
      <Button>Hand the case over</Button>
    </Form>
  )
}
