import { and, eq } from 'drizzle-orm'
import { certificates } from '@/db/schema/certificates'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Work } from './case-command'
import { owedCertificate } from './certificate-owed'
import { isOwed } from './open-duty'

/**
 * The certificate that the adviser owes because a mediation could not be arranged or has ended (SEND Regs 2014
 * regs 36 and 39): none when an appeal needs none, when it is owed already, or when one of its kind stands. A
 * certificate for not arranging is not owed either where the family holds any other (LAW A-8).
 */
export async function certificateAfter(
  { tx, mediationCase, calendar }: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'calendar'>,
  kind: 'not_arranged' | 'took_part',
  triggeredOn: CalendarDate,
) {
  const { id } = mediationCase
  const standing = await tx
    .select({ kind: certificates.kind })
    .from(certificates)
    .where(and(eq(certificates.caseId, id), eq(certificates.status, 'live')))
  const stands = kind === 'not_arranged' ? standing.length > 0 : standing.some((one) => one.kind === kind)
  if (stands || (await isOwed(tx, id, 'issue_certificate', kind)))
    return { dueOn: null, needed: true, duties: [], letters: [] }
  const { dueOn, needed, duties, letters } = await owedCertificate(
    tx,
    mediationCase,
    kind,
    triggeredOn,
    calendar,
  )
  return { dueOn, needed, duties, letters }
}
