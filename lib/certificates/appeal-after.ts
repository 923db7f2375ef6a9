import type { OpenCase } from '@/lib/cases/open-case'
import { toStartAppeal } from '@/lib/cases/deadlines'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import type { CertificateParticulars } from './content'

type Asked = {
  decision: OpenCase['decision']
  /** The day of issue of the case's first certificate: no later one moves the time to appeal (LAW A-8). */
  firstIssuedOn: CalendarDate
  contactedInTime: boolean
  calendar: HolidayCalendar
}

export type AppealAfter = NonNullable<ReturnType<typeof toStartAppeal>>

/** The time to appeal with a certificate; nothing where the appeal needs none. */
export function appealAfter({ decision, firstIssuedOn, contactedInTime, calendar }: Asked) {
  if (!decision || !certificateNeeded(decision.grounds).needed) return null
  // Contact was late or it was not; which late day it was makes no difference to the count.
  const adviserContactedOn = contactedInTime ? null : firstIssuedOn
  return toStartAppeal(decision, { certificateIssuedOn: firstIssuedOn, adviserContactedOn }, calendar)
}

/** Its days, as paper and letter give them: nothing where the published holidays do not reach. Then they say to ring us. */
export function dated(appeal: AppealAfter | null): CertificateParticulars['appeal'] {
  if (!appeal?.dueOn || !appeal.safeBy) return null
  const { dueOn, safeBy, workings } = appeal
  return { dueOn, safeBy, workings }
}
