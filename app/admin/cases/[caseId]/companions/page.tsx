import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { Page } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { mediatorRegister } from '@/lib/mediators/register'
import { askCompanion, endCompanion } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Companions({ params }: CaseProps) {
  const { actor, mediationCase: view, at, back } = await deskCase(params)
  const own = view.parties.find(({ role }) => role === 'mediator')
  const others = (await mediatorRegister(actor)).filter(({ userId }) => userId !== own?.mediatorId)
  return (
    <Page title="Who comes with the mediator" back={back}>
      <Heading caption={view.reference}>Who comes with the mediator</Heading>
      <Text>
        A co-mediator helps to run the meeting, an observer watches and learns. Neither is the mediator. The
        family and the bodies are told who comes and can say no, without a reason.
      </Text>
      {view.companions.length > 0 && (
        <Board
          caption="Asked so far"
          columns={[
            { head: 'Who', names: true },
            { head: 'As', label: 'As' },
            { head: 'Stands' },
            { head: 'Change', wide: true },
          ]}
          rows={view.companions.map((one) => ({
            key: one.id,
            cells: [
              one.name,
              kinds[one.kind],
              stands[one.status],
              <Leave view={view} one={one} key="leave" />,
            ],
          }))}
        />
      )}
      {view.may.includes('ask_companion') && (
        <Section heading="Ask somebody to come along">
          <Form action={askCompanion.bind(null, at)}>
            <Select
              name="mediatorId"
              label="Who?"
              empty="Choose one"
              options={others.map(({ userId, name, email }) => ({ value: userId, text: name ?? email }))}
            />
            <Radios
              name="kind"
              label="As what?"
              size="s"
              choices={[
                { value: 'co_mediator', label: 'As a co-mediator' },
                { value: 'observer', label: 'As an observer' },
              ]}
            />
            <Button>Ask them</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

type Companion = CaseView['companions'][number]

function Leave({ view, one }: { view: CaseView; one: Companion }) {
  if (one.status === 'declined' || !view.may.includes('end_companion')) return 'Nothing to do'
  return (
    <Form action={endCompanion.bind(null, { caseId: view.id, version: view.version })}>
      <HiddenFields values={{ companionId: one.id }} />
      <Button kind="second">
        {one.status === 'asked' ? `Ask ${one.name} no more` : `${one.name} does not come`}
      </Button>
    </Form>
  )
}

const kinds: Record<Companion['kind'], string> = { co_mediator: 'Co-mediator', observer: 'Observer' }

const stands: Record<Companion['status'], string> = {
  asked: 'Has not answered yet',
  comes: 'Comes',
  declined: 'Said no',
  ended: 'Does not come',
}
