import { AsyncLocalStorage } from 'node:async_hooks'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'

const elsewhen = new AsyncLocalStorage<Date>()

/** The present instant. The only place in the product that reads the clock. */
export function now(): Date {
  return elsewhen.getStore() ?? new Date()
}

/** Today in England. */
export function today(): CalendarDate {
  return londonDate(now())
}

/** Does `work` as if it were `instant`: how the demonstration and the tests tell stories that take weeks. */
export function asOf<Result>(instant: Date, work: () => Promise<Result>): Promise<Result> {
  return elsewhen.run(instant, work)
}
