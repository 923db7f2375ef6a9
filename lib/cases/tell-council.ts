import { asc, eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties, cases, mediationIssues } from '@/db/schema/cases'
import type { organisations } from '@/db/schema/organisations'
import { letter, type Letter } from '@/emails/letter'
import { caseUrl } from '@/lib/kernel/urls'
import { arrangingBody } from '@/lib/law/arranging-body'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { versions, working } from '@/lib/law/deadline'
import type { IssueKind } from './case'
import { toAcknowledge, toArrangeMediation, toNotifyIcb } from './deadlines'
import { opens, type DutyChange, type DutyDeadline } from './duties'
import type { OpenCase } from './open-case'

type Council = typeof organisations.$inferSelect
type Telling = {
  tx: Transaction
  mediationCase: Pick<OpenCase, 'id' | 'reference'>
  council: Council & { noticesEmail: string }
  now: Date
  today: CalendarDate
  calendar: HolidayCalendar
}

/** What telling the council brings with it. `arranging` is opened, or moved where it waited for this. */
type Told = { arranging: DutyDeadline; owedById: string | null; others: DutyChange[]; letter: Letter }

/**
 * Tells the council, in this very transaction, that the family wants mediation: it becomes a party, and its clocks
 * start today (reg 36; A-2). With health in issue it owes a notice to the ICB; with health alone the 30 days wait
 * for that notice (reg 35).
 */
export async function tellCouncil({
  tx,
  mediationCase,
  council,
  now,
  today,
  calendar,
}: Telling): Promise<Told> {
  const { id: caseId, reference } = mediationCase
  const { id: organisationId, name, noticesEmail } = council
  await tx.insert(caseParties).values({ caseId, role: 'local_authority', organisationId, name, sinceAt: now })
  await tx.update(cases).set({ laToldOn: today, laToldAt: now }).where(eq(cases.id, caseId))

  const issues = await issueKindsOf(tx, caseId)
  const arranging = toArrangeMediation({ issues, laToldOn: today }, calendar)
  const acknowledging = toAcknowledge({ toldOn: today }, calendar)
  const notice = issues.includes('health') ? toNotifyIcb({ laToldOn: today }, calendar) : null
  return {
    arranging,
    owedById: arranging.arrangedBy === 'local_authority' ? organisationId : null,
    others: [
      opens(acknowledging, { ground: organisationId, organisationId }),
      ...(notice ? [opens(notice, { organisationId })] : []),
    ],
    letter: letter(
      'mediation-requested',
      { name, email: noticesEmail, userId: null },
      {
        reference,
        caseUrl: caseUrl('authority', caseId),
        body: name,
        toldOn: today,
        healthOnly: arranging.route === 'health_only',
        holdByDueOn: arranging.dueOn,
        holdBySafeOn: arranging.safeBy,
        acknowledgeBy: acknowledging.dueOn,
        icbNoticeDueOn: notice?.dueOn ?? null,
      },
    ),
  }
}

/** The 30 days of a council that could not be told yet: nothing runs, and the workings say why. */
export function arrangingNotStarted(
  issues: readonly IssueKind[],
  why: string,
  calendar: HolidayCalendar,
): DutyDeadline {
  const { arrangedBy, provision } = arrangingBody(issues)
  return {
    duty: 'arrange_mediation',
    owedBy: arrangedBy,
    dueOn: null,
    dueBy: null,
    safeBy: null,
    provision,
    workings: [working(why, null)],
    ...versions(calendar),
  }
}

/** What the family's issues are about, in their order. */
export async function issueKindsOf(tx: Pick<Transaction, 'select'>, caseId: string): Promise<IssueKind[]> {
  const issues = await tx
    .select({ kind: mediationIssues.kind })
    .from(mediationIssues)
    .where(eq(mediationIssues.caseId, caseId))
    .orderBy(asc(mediationIssues.position))
  return issues.map(({ kind }) => kind)
}

/** Whether a council can be told: it is one of ours and has an address for notices. */
export function canBeTold(council: Council | undefined): council is Telling['council'] {
  return !!council?.noticesEmail
}
