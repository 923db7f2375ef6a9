import Link from 'next/link'
import { requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Board } from '@/app/_ui/lists/board'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { addDays, type CalendarDate } from '@/lib/law/calendar/date'
import { mediatorDiary } from '@/lib/mediators/queries'
import { exceptionNames } from '../calendar/diary-entries'
import { Done } from '../done'
import { modesInWords } from '@/app/_case/meeting-words'
import { removeException } from './actions'
import { exceptionSpan } from '@/app/_ui/calendar/exception-span'
import { clockInWords, weekdayName } from '@/app/_ui/dates/weekdays'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function Availability({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { done } = await searchParams
  const day = today()
  const { patterns, exceptions } = await mediatorDiary(actor, day, addDays(day, 730))

  return (
    <Page title="Availability" wide>
      <Done done={done} />
      <Heading>Availability</Heading>
      <Text size="lead">
        We suggest times to you from these hours, less the meetings you have. Times are London’s, summer and
        winter. The same in <TextLink href="/mediator/calendar">your calendar</TextLink>.
      </Text>

      <Section heading="Usual hours" id="hours">
        {patterns.length === 0 ? (
          <EmptyState heading="No usual hours yet">
            Add the hours you work. Until then we can suggest no times, and the desk cannot ask you.
          </EmptyState>
        ) : (
          <Board
            caption="Each week"
            columns={[
              { head: 'Day', names: true },
              { head: 'Hours', nowrap: true },
              { head: 'How you meet' },
              { head: 'When' },
              { head: 'Change' },
            ]}
            rows={patterns.map((pattern) => {
              const { id, weekday, startsAt, endsAt, modes } = pattern
              const hours = `${clockInWords(startsAt)} to ${clockInWords(endsAt)}`
              return {
                key: id,
                cells: [
                  <b key="day">{weekdayName(weekday)}</b>,
                  hours,
                  modesInWords(modes),
                  inForce(pattern, day),
                  <Link className="govuk-link" href={`/mediator/availability/hours/${id}`} key="change">
                    Change{' '}
                    <span className="govuk-visually-hidden">
                      {weekdayName(weekday)}, {hours}
                    </span>
                  </Link>,
                ],
              }
            })}
          />
        )}
        <ButtonLink href="/mediator/availability/hours">Add usual hours</ButtonLink>
      </Section>

      <Section heading="Days and hours that differ" id="days">
        <Text>Meetings that are held or booked stand, whatever you add here.</Text>
        {exceptions.length === 0 ? (
          <EmptyState heading="Nothing to come differs">
            Add leave, time when you are busy, or extra time outside your usual hours.
          </EmptyState>
        ) : (
          <Board
            caption="To come, soonest first"
            columns={[{ head: 'When', names: true }, { head: 'What' }, { head: 'Note' }, { head: 'Remove' }]}
            rows={exceptions.map(({ id, kind, startsAt, endsAt, note }) => ({
              key: id,
              cells: [
                <b key="when">{exceptionSpan({ startsAt, endsAt })}</b>,
                exceptionNames[kind],
                note ?? '',
                <Form action={removeException.bind(null, { exceptionId: id })} key="remove">
                  <Button kind="link">
                    Remove{' '}
                    <span className="govuk-visually-hidden">
                      {exceptionNames[kind]}, {exceptionSpan({ startsAt, endsAt })}
                    </span>
                  </Button>
                </Form>,
              ],
            }))}
          />
        )}
        <ButtonLink kind="second" href="/mediator/availability/days">
          Add time off or extra time
        </ButtonLink>
      </Section>
    </Page>
  )
}

/** From when and until when usual hours hold, where it is not simply now. */
function inForce(
  { fromOn, untilOn }: { fromOn: CalendarDate; untilOn: CalendarDate | null },
  day: CalendarDate,
) {
  const from = fromOn > day ? `From ${dateWords(fromOn, 'plain')}` : ''
  if (untilOn === null) return from || 'Every week'
  if (untilOn < day) return `Ended ${dateWords(untilOn, 'plain')}`
  return from ? `${from} until ${dateWords(untilOn, 'plain')}` : `Until ${dateWords(untilOn, 'plain')}`
}
