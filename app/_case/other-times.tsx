import { clockSpan } from '@/app/_ui/calendar/clock-span'
import { dateWords } from '@/app/_ui/dates/date-text'
import type { Answers } from '@/app/_ui/form/form-state'
import { List, Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { londonTime } from '@/lib/law/calendar/date'
import { pickedValue } from '@/lib/scheduling/offered-times'
import { fewADay } from '@/lib/scheduling/slots/few-a-day'
import type { Slot } from '@/lib/scheduling/slots/find-slots'
import { namedFirst } from '@/lib/scheduling/slots/named-first'
import { modeNames } from './meeting-facts'

type Props = {
  slots: readonly Slot[]
  /** Who asks for a change: the times they named come first. */
  requests: CaseView['requests']
  /** The page on which one is proposed: it fills in the time that is followed there. */
  here: string
}

/** How many are shown, best first. */
const most = 6

/** The best times at which everybody can, each a link that fills it in below. */
export function OtherTimes({ slots, requests, here }: Props) {
  if (slots.length === 0)
    return (
      <Text>
        No other time suits everybody by what their calendars say. You may propose one all the same.
      </Text>
    )
  return (
    <Section heading="When everybody can">
      <List
        items={fewADay(namedFirst(slots, requests), most).map(({ on, startsAt, endsAt, mode }) => (
          <TextLink href={`${here}?slot=${pickedValue(startsAt, mode)}`} key={startsAt.getTime()}>
            Fill in {dateWords(on, 'day')}, {clockSpan(startsAt, endsAt)}, {modeNames[mode].toLowerCase()}
          </TextLink>
        ))}
      />
    </Section>
  )
}

/** The time that was followed, as the form takes it; nothing for an address that names none of them. */
export function timeFollowed(slots: readonly Slot[], given: string | readonly string[] | undefined): Answers {
  const slot = slots.find(({ startsAt, mode }) => pickedValue(startsAt, mode) === given)
  return slot ? { day: slot.on, startsAt: londonTime(slot.startsAt), mode: slot.mode } : {}
}
