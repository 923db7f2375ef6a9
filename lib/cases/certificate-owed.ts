import { and, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { certificates } from '@/db/schema/certificates'
import { letter, type Letter } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import type { CertificateKind } from './case'
import type { Outcome, Work } from './case-command'
import { contactOf } from './contact'
import { toIssueCertificate } from './deadlines'
import { unlessWaiting } from './desk-tasks'
import { opens, type DutyChange } from './duties'
import type { OpenCase } from './open-case'
import { openDuty } from './open-duty'
import { deskRecipient } from './recipients'

/** A certificate that the adviser owes from today, with the letter and the task that go with it; or none. */
export type OwedCertificate = {
  dueOn: CalendarDate | null
  /** Whether an appeal needs one at all, owed or issued. */
  needed: boolean
  late: boolean
  duties: DutyChange[]
  letters: Letter[]
  tasks: NonNullable<Outcome['tasks']>
}

/**
 * What a family that does not wish to mediate, or not any more, is owed: a certificate where an appeal needs one
 * (CFA 2014 s.55; reg 34) and none has been issued or is owed already: a second one would move no date. Whoever
 * met after all is owed that certificate whatever other it holds (s.55(5), S55-5); its days to appeal stay as they were.
 * After late contact the duty stands for the adviser's decision and is never carried out by itself (R34-2, A-4).
 */
export async function owedCertificate(
  tx: Transaction,
  mediationCase: OpenCase,
  kind: CertificateKind,
  today: CalendarDate,
  calendar: HolidayCalendar,
): Promise<OwedCertificate> {
  const { id: caseId, reference, decision } = mediationCase
  const late = (await contactOf(tx, mediationCase))?.late ?? false
  const needed = decision ? certificateNeeded(decision.grounds).needed : false
  const nothingMore = { needed, late, duties: [], letters: [], tasks: [] }
  if (!needed) return { dueOn: null, ...nothingMore }
  if (await isCertified(tx, caseId, kind)) return { dueOn: null, ...nothingMore }
  const owedAlready = await openDuty(tx, caseId, 'issue_certificate')
  // A meeting held after all ends the duty for not arranging, so it does not stand in for the new one.
  const isReplaced = kind === 'took_part' && owedAlready?.ground === 'not_arranged'
  if (owedAlready && !isReplaced) return { dueOn: owedAlready.dueOn, ...nothingMore }

  const deadline = toIssueCertificate({ triggeredOn: today }, calendar)
  const { dueOn } = deadline
  return {
    dueOn,
    needed,
    late,
    duties: [opens(deadline, { ground: kind })],
    letters: [
      letter('certificate-due', await deskRecipient(tx, mediationCase), {
        reference,
        caseUrl: caseUrl('admin', caseId),
        kind,
        dueOn,
      }),
    ],
    tasks: late
      ? await unlessWaiting(tx, caseId, {
          kind: 'late_contact',
          detail: 'The family contacted us after the two months. Decide whether to issue the certificate',
        })
      : [],
  }
}

/** The same, from today and for the case in hand. */
export const certificateOwedNow = (
  { tx, mediationCase, today, calendar }: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'today' | 'calendar'>,
  kind: CertificateKind,
): Promise<OwedCertificate> => owedCertificate(tx, mediationCase, kind, today, calendar)

async function isCertified(tx: Transaction, caseId: string, kind: CertificateKind): Promise<boolean> {
  const live = and(eq(certificates.caseId, caseId), eq(certificates.status, 'live'))
  const same = kind === 'took_part' ? and(live, eq(certificates.kind, kind)) : live
  return (await tx.$count(certificates, same)) > 0
}
