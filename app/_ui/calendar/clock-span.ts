import { londonTime } from '@/lib/law/calendar/date'
import { held } from '../dates/date-text'

/** '10am–12:30pm', by the London clock. */
export const clockSpan = (from: Date, to: Date) => held(`${londonTime(from)}–${londonTime(to)}`)
