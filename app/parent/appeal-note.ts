import type { CaseView } from '@/lib/cases/queries'
import { now } from '@/lib/kernel/now'
import { isOver } from '@/lib/law/deadline'
import { contactWasLate, hasCertificate, openDuty } from './step'

/** Whether the last day to appeal, as it stands, has gone: at 5pm. */
export function appealDayGone(view: CaseView): boolean {
  const appeal = openDuty(view, 'start_appeal')
  return !!appeal && isOver(appeal, now())
}

/** What a family should know beside its last day to appeal: never that it cannot. */
export function appealNote(view: CaseView): string {
  const gone = appealDayGone(view)
  const needsNone = view.certificate && !view.certificate.needed
  if (gone && (needsNone || hasCertificate(view) || contactWasLate(view)))
    return 'This day has gone. An appeal can still be sent, saying why it is late. A judge decides.'
  if (gone)
    return 'This counts two months from the decision. You also have one month from the date on your certificate.'
  if (needsNone) return 'No certificate is needed for this. Mediation does not move the day.'
  if (hasCertificate(view)) return 'Send a copy of the certificate with the appeal.'
  return 'Our certificate is needed first. It comes within 3 working days of the meeting, or of saying no. Its date can give longer, never less.'
}
