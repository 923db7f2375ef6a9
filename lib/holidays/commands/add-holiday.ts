import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { typedDay } from '@/lib/kernel/typed-day'
import { words } from '@/lib/kernel/words'
import { withHoliday } from '@/lib/law/calendar/bank-holidays'
import { longDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { registerCommand } from '@/lib/register/register-command'
import { bringIntoForce, oneListAtATime } from '../into-force'

const input = z.object({
  title: words({ called: 'The name of the day', missing: 'Enter what the day is for', max: 100 }),
  date: typedDay({ called: 'The day', missing: 'Enter the day' }),
})

/**
 * An administrator adds a day that has been proclaimed a bank holiday: a new list comes into force, and every date
 * that it moves is worked out again. A day outside the published years comes with the list of its year, because
 * one day must not make the rest of a year look known.
 */
export const addHoliday = registerCommand('add_holiday', {
  input,

  async run(work) {
    const { tx, input: given } = work
    await oneListAtATime(tx)
    const inForce = await currentCalendar(tx)
    const listed = inForce.events.find(({ date }) => date === given.date)
    if (listed) throw problem('date', `${longDate(given.date)} is on the list already: ${listed.title}`)
    if (given.date < inForce.coversFrom || given.date > inForce.coversUntil)
      throw problem(
        'date',
        `The day must be from ${longDate(inForce.coversFrom)} to ${longDate(inForce.coversUntil)}. Load the list of a later year first`,
      )
    const next = withHoliday(inForce, { ...given, notes: '' }, inForce.version)
    const version = await bringIntoForce(work, 'one_off', next)
    return { subjectId: null, detail: { version, before: inForce.version, added: given } }
  },
})
