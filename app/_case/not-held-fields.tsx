import { Radios } from '@/app/_ui/form/choices'
import { TextArea } from '@/app/_ui/form/text-area'
import type { MeetingSide } from '@/lib/cases/meeting-sides'
import { notHeldReasons, type NotHeldReason } from '@/lib/cases/outcome'
import type { CaseView } from '@/lib/cases/queries'

/** On whose side it lay that a meeting was not held, and what it was. */
export function NotHeldFields({ view, mediatorAway }: { view: CaseView; mediatorAway: string }) {
  const hasIcb = view.parties.some(({ role }) => role === 'icb')
  return (
    <>
      <Radios
        name="side"
        label="On whose side did it lie?"
        choices={sides
          .filter(({ value }) => value !== 'icb' || hasIcb)
          .map(({ value, label }) => ({ value, label: value === 'mediator' ? mediatorAway : label }))}
      />
      <Radios
        name="reason"
        label="What was it? (optional)"
        choices={notHeldReasons.map((value) => ({ value, label: reasonNames[value] }))}
      />
      <TextArea
        name="why"
        label="What happened?"
        hint="Who was missing, and what you know of the reason. Nothing that was said"
        rows={4}
        most={2000}
      />
    </>
  )
}

const sides: readonly { value: MeetingSide; label: string }[] = [
  { value: 'family', label: 'The family could not come' },
  { value: 'local_authority', label: 'Nobody from the council came who can decide' },
  { value: 'icb', label: 'Nobody from the ICB came who can decide' },
  { value: 'mediator', label: 'The mediator could not come' },
  { value: 'provider', label: 'The service could not hold it' },
  { value: 'nobody', label: 'Nobody’s' },
]

const reasonNames: Record<NotHeldReason, string> = {
  not_there: 'They were not there',
  nobody_who_can_decide: 'Nobody was there who could decide',
  called_off_that_day: 'It was called off that day',
  ill: 'Somebody was ill',
  could_not_connect: 'The call or the video did not work',
  other: 'Something else',
}
