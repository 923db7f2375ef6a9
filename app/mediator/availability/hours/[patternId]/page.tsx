import { notFound } from 'next/navigation'
import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { mediatorDiary } from '@/lib/mediators/queries'
import { removeWeeklyPattern, setWeeklyPattern } from '@/app/mediator/availability/actions'
import { weekdayName } from '@/app/_ui/dates/weekdays'
import { HoursFields } from '../hours-fields'

type Props = { params: Promise<{ patternId: string }> }

export default async function ChangeHours({ params }: Props) {
  const { patternId } = await params
  const actor = await requireRole('mediator')
  const { patterns } = await mediatorDiary(actor, today(), today())
  const pattern = patterns.find(({ id }) => id === patternId)
  if (!pattern) notFound()
  const { weekday, startsAt, endsAt, modes, fromOn, untilOn } = pattern
  return (
    <Page title="Change usual hours" back={{ href: '/mediator/availability', text: 'Back to availability' }}>
      <Heading>Change usual hours</Heading>
      <Form
        action={setWeeklyPattern.bind(null, { patternId })}
        answers={{ weekday: String(weekday), startsAt, endsAt, modes, fromOn, untilOn: untilOn ?? '' }}
      >
        <HoursFields />
        <Button>Save these hours</Button>
      </Form>
      <Section heading="Remove these hours">
        <Text>
          You are then not asked to meet on {weekdayName(weekday)} at these hours. Meetings that are held or
          booked stand.
        </Text>
        <Form action={removeWeeklyPattern.bind(null, { patternId })}>
          <Button kind="second">Remove these hours</Button>
        </Form>
      </Section>
    </Page>
  )
}
