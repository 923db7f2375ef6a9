import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { breaches, undertakingReports } from '@/db/schema/agreements'
import { duties } from '@/db/schema/duties'
import type { OpenCase } from '@/lib/cases/open-case'
import type { Body } from '@/lib/cases/taking-part'
import { problem } from '@/lib/kernel/refusal'
import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { agreementThatIs } from './draft'

type Source = Pick<Transaction, 'select' | '$count'>
type Duty = typeof duties.$inferSelect

/** The step of an agreement that is still owed under this id. */
export async function owedStep(tx: Source, caseId: string, dutyId: string): Promise<Duty | undefined> {
  const [duty] = await tx
    .select()
    .from(duties)
    .where(
      and(
        eq(duties.id, dutyId),
        eq(duties.caseId, caseId),
        eq(duties.duty, 'carry_out'),
        isNull(duties.endedAt),
      ),
    )
  return duty
}

/** Somebody's word that it is done, to which the family has not said anything yet. */
export async function waitingReport(tx: Source, dutyId: string) {
  const [report] = await tx
    .select()
    .from(undertakingReports)
    .where(and(eq(undertakingReports.dutyId, dutyId), isNull(undertakingReports.answer)))
  return report
}

/** Whether it is recorded that this day passed with nothing done. */
export async function isBreached(tx: Source, dutyId: string, dueOn: CalendarDate): Promise<boolean> {
  return (await tx.$count(breaches, and(eq(breaches.dutyId, dutyId), eq(breaches.dueOn, dueOn)))) > 0
}

/** Nothing is done under an agreement before there is one. */
export async function checkDoneOn(tx: Source, caseId: string, doneOn: CalendarDate): Promise<void> {
  const agreedOn = (await agreementThatIs(tx, caseId, 'signed'))?.agreedOn
  if (agreedOn && doneOn < agreedOn)
    throw problem(
      'doneOn',
      `The day it was done must be on or after ${longDate(agreedOn)}, the date of the agreement`,
    )
}

/** The council or ICB that owes it; nobody where somebody else undertook it. */
export const bodyThatOwes = (
  { toldCouncil, icbs }: OpenCase,
  { organisationId }: Pick<Duty, 'organisationId'>,
): Body | undefined =>
  [...(toldCouncil ? [toldCouncil] : []), ...icbs].find((body) => body.organisation.id === organisationId)
