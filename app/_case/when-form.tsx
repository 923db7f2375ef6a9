import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Checkboxes, Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { Answers, FormStep } from '@/app/_ui/form/form-state'
import { TickBox } from '@/app/_ui/form/tick-box'
import { TextLink } from '@/app/_ui/text/text'
import { halfDayValues, type HalfDay } from '@/lib/cases/half-days'
import type { familyTimesOf } from '@/lib/scheduling/family-times'

type Known = Awaited<ReturnType<typeof familyTimesOf>>
type Props = { action: FormStep; known: Known; back: string; words: WhenWords }

/** What the form asks, to the family itself or to whoever fills it in for it. */
type WhenWords = Record<
  'cannot' | 'cannotHint' | 'away' | 'ifNeedBe' | 'ifNeedBeHint' | 'best' | 'longer' | 'stepFree' | 'save',
  string
>

/** When a family cannot come, when it would rather not, when it would best, and what makes its meeting longer. */
export function WhenForm({ action, known, back, words }: Props) {
  return (
    <Form action={action} answers={answersOf(known)}>
      <Checkboxes
        name="cannot"
        label={words.cannot}
        size="m"
        hint={words.cannotHint}
        small
        choices={halfDays}
      />
      <Fieldset legend={words.away}>
        {awayRows(known.away.length).map((at) => (
          <div key={at}>
            <DateField name={`away.${at}.fromOn`} label={`${ordinals[at] ?? 'Next'} time away: first day`} />
            <DateField
              name={`away.${at}.untilOn`}
              label={`${ordinals[at] ?? 'Next'} time away: last day`}
              hint="Leave it empty for one day"
            />
          </div>
        ))}
      </Fieldset>
      <Checkboxes
        name="ifNeedBe"
        label={words.ifNeedBe}
        size="m"
        hint={words.ifNeedBeHint}
        small
        choices={halfDays}
      />
      <Checkboxes
        name="best"
        label={words.best}
        size="m"
        hint="We show these first."
        small
        choices={halfDays}
      />
      <Radios
        name="extraMinutes"
        label={words.longer}
        size="m"
        hint="For example for breaks, or because somebody interprets"
        choices={[
          { value: '0', label: 'No' },
          { value: '30', label: 'Half an hour longer' },
          { value: '60', label: 'An hour longer' },
        ]}
      />
      <TickBox name="stepFreeNeeded" label={words.stepFree} />
      <ButtonGroup>
        <Button>{words.save}</Button>
        <TextLink href={back}>Go back without saving</TextLink>
      </ButtonGroup>
    </Form>
  )
}

const ordinals = [
  'First',
  'Second',
  'Third',
  'Fourth',
  'Fifth',
  'Sixth',
  'Seventh',
  'Eighth',
  'Ninth',
  'Tenth',
]

/** One row more than is filled in, and three at least. */
const awayRows = (filled: number) =>
  Array.from({ length: Math.min(10, Math.max(3, filled + 1)) }, (_, at) => at)

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

const halfDays = halfDayValues.map((value) => ({ value, label: labelOf(value) }))

function labelOf(value: HalfDay): string {
  const [weekday, half] = value.split('-')
  return `${days[Number(weekday) - 1]} ${half}`
}

function answersOf({ cannot, ifNeedBe, best, away, extraMinutes, stepFreeNeeded }: Known): Answers {
  return {
    cannot,
    ifNeedBe,
    best,
    ...Object.fromEntries(
      away.flatMap(({ fromOn, untilOn }, at) => [
        [`away.${at}.fromOn`, fromOn],
        [`away.${at}.untilOn`, untilOn],
      ]),
    ),
    extraMinutes: String(extraMinutes),
    stepFreeNeeded: stepFreeNeeded ? 'yes' : '',
  }
}
