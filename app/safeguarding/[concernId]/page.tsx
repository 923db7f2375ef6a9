import { orNotFound, requireActor } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Story } from '@/app/_ui/lists/story'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { concernById } from '@/lib/safeguarding/queries'
import { takeStep } from '../actions'

type Props = { params: Promise<{ concernId: string }> }

/** One worry: what was told, by whom, and what the lead did about it. */
export default async function Concern({ params }: Props) {
  const { concernId } = await params
  const concern = await orNotFound(concernById(await requireActor(), concernId))
  return (
    <Page title={concern.number} back={{ href: '/safeguarding', text: 'Back to all worries' }} asks>
      <Heading caption={concern.closedAt ? 'Closed' : 'Open'}>{concern.number}</Heading>
      <SummaryList
        rows={[
          { label: 'Told by', value: `${concern.raisedByName}, ${concern.raisedByEmail}` },
          { label: 'When', value: <Moment at={concern.raisedAt} /> },
          { label: 'Case', value: concern.reference ?? 'None' },
          { label: 'What was told', value: <span className="app-lines-kept">{concern.words}</span> },
          { label: 'How to reach them safely', value: concern.howToReach },
        ]}
      />
      <Section heading="What was done">
        {concern.steps.length === 0 && <Text>Nothing is written down yet.</Text>}
        <Story
          events={concern.steps.map(({ id, takenAt, words, by, closes }) => ({
            key: id,
            at: takenAt,
            says: <span className="app-lines-kept">{closes ? `${words} (closed)` : words}</span>,
            by,
          }))}
        />
        <Form action={takeStep.bind(null, { concernId })}>
          <TextArea
            name="words"
            label="What did you do?"
            hint="Whom you told and when, and what they said. It cannot be changed afterwards"
            size="m"
          />
          <TickBox name="closes" label="Nothing more is to be done about this" />
          <Button>Write it down</Button>
        </Form>
      </Section>
    </Page>
  )
}
