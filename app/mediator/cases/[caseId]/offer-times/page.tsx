import { caseCaption } from '@/app/_case/case-names'
import { modeNames } from '@/app/_case/decision-names'
import { clockSpan } from '@/app/_ui/calendar/clock-span'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { now } from '@/lib/kernel/now'
import { suggestedTimes } from '@/lib/scheduling/queries'
import { Wishes } from '../case-pack'
import { caseFor } from '../case-for'
import { offerTimes } from '../actions'
import { OwnTime } from './own-time'
import { TimeBoxes, type SuggestedDay } from './time-boxes'
import './offer-times.scss'

type Props = { params: Promise<{ caseId: string }> }

export default async function OfferTimes({ params }: Props) {
  const { caseId } = await params
  const { actor, view, at } = await caseFor(caseId, 'offer_times')
  const suggested = await suggestedTimes(actor, caseId)
  const modes = new Set(suggested.flatMap(({ times }) => times.map(({ mode }) => mode)))
  const [onlyMode] = modes.size === 1 ? modes : []
  const days = suggested.map((day) => dayInWords(day, modes.size > 1))
  const offered = view.times.some(({ startsAt }) => startsAt > now())

  return (
    <Page
      title="Offer times"
      back={{ href: casePath('mediator', caseId), text: 'Back to the case' }}
      wide
      asks
    >
      <Heading caption={caseCaption(view)}>Offer times</Heading>
      <Text size="lead">
        Offer several, on different days. A time you offer is not taken in your diary until the family chooses
        it.
      </Text>
      <Form action={offerTimes.bind(null, at)}>
        <Heading level={2} size="m">
          What the family told us
        </Heading>
        <Wishes view={view} />
        {days.length === 0 ? (
          <EmptyState heading="We have no time to suggest">
            <p className="govuk-body">
              Nothing is free in <TextLink href="/mediator/availability">your hours</TextLink> in what is left
              of the 30 days. Offer a time of your own below, or ask the desk for another mediator.
            </p>
          </EmptyState>
        ) : (
          <TimeBoxes
            name="picked"
            label="Times when you are free"
            hint={`From your hours, less your meetings, the time around them and the way there. 30 at most. ${onlyMode ? `All ${modeInSentence[onlyMode]}` : ''}`}
            size="m"
            days={days}
          />
        )}
        <Heading level={2} size="m">
          Other times
        </Heading>
        <Text>A time outside your hours, or later than the 30 days. The family sees when it is late.</Text>
        <div className="app-own-times">
          <OwnTime at={0} />
          <OwnTime at={1} />
        </div>
        {offered && (
          <TickBox
            name="withdrawEarlier"
            label="Take back the times I offered before"
            hint="The family then chooses only from these"
          />
        )}
        <Button>Offer these times</Button>
      </Form>
    </Page>
  )
}

type Suggested = Awaited<ReturnType<typeof suggestedTimes>>[number]

const modeInSentence = { video: 'by video', in_person: 'in person', telephone: 'by telephone' } as const

function dayInWords({ day, times }: Suggested, withMode: boolean): SuggestedDay {
  const says = (mark: 'shortNotice' | 'beyondSafe' | 'beyondWindow', words: string) =>
    times.some((time) => time[mark]) ? [words] : []
  const late = says('beyondWindow', 'Later than the 30 days')
  return {
    day: dateWords(day, 'day'),
    marks: [
      ...says('shortNotice', 'Short notice: under 5 working days. The family must agree'),
      ...(late.length > 0 ? late : says('beyondSafe', 'After the target day')),
    ],
    times: times.map(({ value, startsAt, endsAt, mode }) => ({
      value,
      label: `${clockSpan(startsAt, endsAt)}${withMode ? `, ${modeNames[mode].toLowerCase()}` : ''}`,
    })),
  }
}
