import { caseTitle } from '@/app/_case/case-names'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Checkboxes, Radios } from '@/app/_ui/form/choices'
import { DateField } from '@/app/_ui/form/date-field'
import { Fieldset } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { Answers } from '@/app/_ui/form/form-state'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { halfDayValues, type HalfDay } from '@/lib/cases/half-days'
import { casePath } from '@/lib/kernel/urls'
import { familyTimesOf } from '@/lib/scheduling/family-times'
import { describeTimes } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** When the family cannot come and when it would best, and what makes its meeting longer. */
export default async function When({ params }: RequestParams) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId, 'describe_times')
  const known = await familyTimesOf(actor, caseId)
  const here = casePath('parent', caseId)
  const title = 'When can you come?'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <Text>
        Tell us when you cannot come. Then we only show you times that you can do. You can change this at any
        time.
      </Text>
      <Form action={describeTimes.bind(null, { caseId, version: view.version })} answers={answersOf(known)}>
        <Checkboxes
          name="cannot"
          label="Which times of the week can you not do? (optional)"
          size="m"
          hint="Tick all that you can never do. Mornings end at 12 noon."
          small
          choices={halfDays}
        />
        <Fieldset legend="Days when you are away (optional)">
          {awayRows(known.away.length).map((at) => (
            <div key={at}>
              <DateField
                name={`away.${at}.fromOn`}
                label={`${ordinals[at] ?? 'Next'} time away: first day`}
              />
              <DateField
                name={`away.${at}.untilOn`}
                label={`${ordinals[at] ?? 'Next'} time away: last day`}
                hint="Leave it empty for one day"
              />
            </div>
          ))}
        </Fieldset>
        <Checkboxes
          name="best"
          label="Which times are best for you? (optional)"
          size="m"
          hint="We show these first."
          small
          choices={halfDays}
        />
        <Radios
          name="extraMinutes"
          label="Does the meeting need to be longer for you?"
          size="m"
          hint="For example for breaks, or because somebody interprets"
          choices={[
            { value: '0', label: 'No' },
            { value: '30', label: 'Half an hour longer' },
            { value: '60', label: 'An hour longer' },
          ]}
        />
        <TickBox name="stepFreeNeeded" label="If we meet in a room, it must have no steps" />
        <ButtonGroup>
          <Button>Save when you can come</Button>
          <TextLink href={here}>Go back without saving</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
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

function answersOf({
  cannot,
  best,
  away,
  extraMinutes,
  stepFreeNeeded,
}: Awaited<ReturnType<typeof familyTimesOf>>): Answers {
  return {
    cannot,
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
