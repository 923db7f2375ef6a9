import { daysBetween, londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { providerKey } from './provider-key'
import { SealingKeyError } from './seal'

/** How the key that seals certificates stands: good, running out in fewer than sixty days, or of no use. */
export type KeyState =
  | { state: 'good' }
  | { state: 'runs_out'; lastOn: CalendarDate; days: number }
  /** `why` in words for the desk. */
  | { state: 'unusable'; why: string }

const renewWithin = 60

/** Asked when the desk opens its pages, so that nobody learns of it first when a certificate is due. */
export async function keyState(at: Date): Promise<KeyState> {
  try {
    const { validFrom, validTo } = await providerKey()
    if (at < validFrom || at > validTo)
      return { state: 'unusable', why: 'The key that seals certificates is not valid today' }
    const lastOn = londonDate(validTo)
    const days = daysBetween(londonDate(at), lastOn)
    return days < renewWithin ? { state: 'runs_out', lastOn, days } : { state: 'good' }
  } catch (error) {
    if (error instanceof SealingKeyError) return { state: 'unusable', why: error.message }
    throw error
  }
}
