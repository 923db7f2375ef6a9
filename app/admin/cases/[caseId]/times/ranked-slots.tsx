import { modeNames } from '@/app/_case/meeting-facts'
import { clockSpan } from '@/app/_ui/calendar/clock-span'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { TickBox } from '@/app/_ui/form/tick-box'
import { List } from '@/app/_ui/text/text'
import { pickedValue } from '@/lib/scheduling/offered-times'
import { fewADay } from '@/lib/scheduling/slots/few-a-day'
import type { Slot } from '@/lib/scheduling/slots/find-slots'

type Props = {
  slots: readonly Slot[]
  /** Holds the one that is chosen; null while nothing can be held. */
  hold: FormStep | null
}

/** How many are shown, best first. */
const most = 10

/** The best times with who would come, to be held on the family's word. */
export function RankedSlots({ slots, hold }: Props) {
  const best = fewADay(slots, most)
  if (!hold) return <List numbered items={best.map((slot) => `${whenOf(slot)}. ${whoComes(slot)}`)} />
  return (
    <Form action={hold}>
      <Radios
        name="slot"
        label={`Best first, ${best.length} of ${slots.length}`}
        hint="Earlier than the safe day, what the family likes best, and nobody who would rather not, come first."
        choices={best.map((slot) => ({
          value: pickedValue(slot.startsAt, slot.mode),
          label: whenOf(slot),
          hint: whoComes(slot),
        }))}
      />
      <TickBox
        name="familySaid"
        label="The family chose this time when we talked"
        hint="Only the family chooses. Ask, then tick."
      />
      {best.some(({ marks }) => marks.shortNotice) && (
        <TickBox name="shortNoticeAccepted" label="The family agrees to fewer than 5 working days’ notice" />
      )}
      <Button>Hold this time</Button>
    </Form>
  )
}

const whenOf = ({ on, startsAt, endsAt, mode }: Slot) =>
  `${dateWords(on, 'day')}, ${clockSpan(startsAt, endsAt)}, ${modeNames[mode].toLowerCase()}`

function whoComes({ mediator, otherMediators, covers, marks }: Slot): string {
  const come = [
    mediator,
    ...covers.filter(({ how }) => how === 'session' || how === 'working_time' || how === 'place_free'),
  ]
  const liked = covers.some(({ how }) => how === 'best_time')
  return [
    come.map(({ name, ifNeedBe }) => (ifNeedBe ? `${name} if need be` : name)).join(', '),
    otherMediators.length > 0
      ? `or ${otherMediators.length} other ${otherMediators.length === 1 ? 'mediator' : 'mediators'}`
      : '',
    liked ? 'best for the family' : '',
    marks.shortNotice ? 'short notice' : '',
    marks.afterLastDay ? 'after the 30 days' : marks.afterSafeDay ? 'after the safe day' : '',
  ]
    .filter(Boolean)
    .join('; ')
}
