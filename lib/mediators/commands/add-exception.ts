import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { exceptions } from '@/db/schema/scheduling'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { comingDay, optionalDay } from '@/lib/kernel/typed-day'
import { optionalWords } from '@/lib/kernel/words'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { registerCommand } from '@/lib/register/register-command'
import { optionalClockTime } from '@/lib/scheduling/clock-time'
import { diaryOf } from '@/lib/scheduling/diary'

const input = z.object({
  kind: z.enum(['leave', 'busy', 'extra'], 'Choose what it is'),
  fromOn: comingDay({ called: 'The first day', missing: 'Enter the first day' }),
  untilOn: optionalDay({ called: 'The last day' }),
  startsAt: optionalClockTime({ called: 'The start' }),
  endsAt: optionalClockTime({ called: 'The end' }),
  note: optionalWords({ called: 'The note' }),
})
type Given = z.output<typeof input>

/**
 * A mediator's or officer's days or hours that differ from the usual week: leave, something else, or extra time. Meetings that are
 * held or booked stand.
 */
export const addException = registerCommand('add_exception', {
  input,

  async run({ tx, actor, input: given }) {
    const span = spanOf(given)
    const id = randomUUID()
    const calendarId = await diaryOf(tx, actorId(actor)!)
    await tx.insert(exceptions).values({ id, calendarId, kind: given.kind, note: given.note, ...span })
    return {
      subjectId: id,
      detail: { kind: given.kind, startsAt: span.startsAt.toISOString(), endsAt: span.endsAt.toISOString() },
    }
  },
})

function spanOf({ fromOn, untilOn, startsAt, endsAt }: Given) {
  const lastOn: CalendarDate = untilOn ?? fromOn
  if (lastOn < fromOn) throw problem('untilOn', 'The last day must be the first day or later')
  if (lastOn > addDays(fromOn, 366)) throw problem('untilOn', 'Enter a year or less at a time')
  if (startsAt === null && endsAt === null)
    return { startsAt: instantAt(fromOn, '00:00'), endsAt: instantAt(addDays(lastOn, 1), '00:00') }
  if (startsAt === null) throw problem('startsAt', 'Enter when it starts, or leave both times empty')
  if (endsAt === null) throw problem('endsAt', 'Enter when it ends, or leave both times empty')
  const span = { startsAt: instantAt(fromOn, startsAt), endsAt: instantAt(lastOn, endsAt) }
  if (span.endsAt <= span.startsAt) throw problem('endsAt', 'The end must be later than the start')
  return span
}
