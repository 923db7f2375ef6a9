import type { ReactNode } from 'react'
import { modeNames } from '@/app/_case/meeting-facts'
import { dateWords, TimeRange } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { DayTimes } from '@/app/_ui/form/day-times'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Text, TextLink } from '@/app/_ui/text/text'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import type { timesToChoose } from '@/lib/scheduling/queries'

/** A day with the times on it that are free. */
export type FreeDay = Awaited<ReturnType<typeof timesToChoose>>[number]

type Props = {
  action: FormStep
  days: readonly FreeDay[]
  /** Day 0 of the 30 days, when they run. */
  startedOn: CalendarDate | undefined
  /** The family has said already that less than 5 working days' notice is all right. */
  shortNoticeIsFine: boolean
  /** Where the family says that it would rather meet after the 30 days; null when it has. */
  sayLater: string | null
  /** What stands before the times; what is to be put right stands before all of it. */
  children: ReactNode
}

/** Times by day, nothing chosen, and the consent that a time at short notice needs. */
export function TimesForm({ action, days, startedOn, shortNoticeIsFine, sayLater, children }: Props) {
  const modes = new Set(days.flatMap(({ times }) => times.map(({ mode }) => mode)))
  const anyShort = days.some(({ times }) => times.some(({ shortNotice }) => shortNotice))
  return (
    <Form action={action}>
      {children}
      <DayTimes
        name="offeredTimeId"
        label="Free times"
        size="l"
        days={[
          ...days.map(({ day, times }) => ({
            id: `d-${day}`,
            day: dateWords(day, 'day'),
            note: startedOn && dayNote(day, startedOn),
            warning: warningFor(times, sayLater),
            times: times.map(({ id, startsAt, endsAt, mode, ruledOut }) => ({
              value: id,
              label: <TimeRange from={startsAt} to={endsAt} />,
              hint: [
                ...(modes.size > 1 ? [modeNames[mode]] : []),
                ...(ruledOut ? ['You told us that you cannot come then'] : []),
              ].join('. '),
            })),
          })),
          {
            id: 'd-none',
            day: 'Something else',
            times: [
              {
                value: 'none',
                label: 'None of these suits me',
                hint: 'Next, we ask which days you can do. You can ask to meet in another way.',
              },
            ],
          },
        ]}
      />
      {anyShort &&
        (shortNoticeIsFine ? (
          <Text>You told us that less than 5 working days’ notice is all right for you.</Text>
        ) : (
          <TickBox
            name="shortNoticeAccepted"
            label="I agree to less than 5 working days’ notice"
            hint="Only for a time marked “Short notice”. You do not have to agree. We keep your answer with the meeting."
          />
        ))}
      <Button>Hold this time</Button>
    </Form>
  )
}

function dayNote(day: CalendarDate, startedOn: CalendarDate): string {
  const number = daysBetween(startedOn, day)
  return number > 30 ? 'After the 30 days' : `Day ${number} of 30`
}

function warningFor(times: FreeDay['times'], sayLater: string | null) {
  if (times.some(({ shortNotice }) => shortNotice))
    return (
      <>
        <b>Short notice.</b> Fewer than 5 working days. Only if you are happy with that.
      </>
    )
  if (times.some(({ beyondWindow }) => beyondWindow))
    return (
      <>
        <b>Later than the 30 days.</b>{' '}
        {sayLater && (
          <>
            <TextLink href={sayLater}>Say first that you want to meet later</TextLink>, or have your
            certificate now.{' '}
          </>
        )}
        Your last day to appeal does not move.
      </>
    )
  return undefined
}
