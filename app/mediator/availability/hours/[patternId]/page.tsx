import { notFound } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { mediatorDiary, wereRemoved } from '@/lib/mediators/queries'
import { removeWeeklyPattern, setWeeklyPattern } from '@/app/mediator/availability/actions'
import { weekdayName } from '@/app/_ui/dates/weekdays'
import { HoursFields } from '../hours-fields'

type Props = { params: Promise<{ patternId: string }> }

export default async function ChangeHours({ params }: Props) {
  const { patternId } = await params
  const actor = await requireRole('mediator')
  const { patterns } = await mediatorDiary(actor, today(), today())
  const pattern = patterns.find(({ id }) => id === patternId)
  if (!pattern && !(await wereRemoved(actor, patternId))) notFound()
  return (
    <Page title="Change usual hours" back={{ href: '/mediator/availability', text: 'Back to availability' }}>
      <Heading>Change usual hours</Heading>
      {!pattern && <Text>You have removed these hours. You can add them again here.</Text>}
      <Form
        action={setWeeklyPattern.bind(null, pattern ? asShown(pattern) : {})}
        answers={pattern ? answersOf(pattern) : {}}
      >
        <HoursFields />
        <Button>Save these hours</Button>
      </Form>
      {pattern && (
        <Section heading="Remove these hours">
          <Text>
            You are then not asked to meet on {weekdayName(pattern.weekday)} at these hours. Meetings that are
            held or booked stand.
          </Text>
          <Form action={removeWeeklyPattern.bind(null, asShown(pattern))}>
            <Button kind="second">Remove these hours</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

type Pattern = Awaited<ReturnType<typeof mediatorDiary>>['patterns'][number]

/** Which hours a form is about, and as what they were shown: a change by somebody else meanwhile is then noticed. */
const asShown = ({ id, version }: Pattern) => ({ patternId: id, version: String(version) })

const answersOf = ({ weekday, startsAt, endsAt, modes, fromOn, untilOn }: Pattern) => ({
  ...{ weekday: String(weekday), startsAt, endsAt, modes, fromOn },
  untilOn: untilOn ?? '',
})
