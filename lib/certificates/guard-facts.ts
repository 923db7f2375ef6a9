import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { outcomes } from '@/db/schema/outcomes'
import type { CertificateKind } from '@/lib/cases/case'
import { contactOf } from '@/lib/cases/contact'
import { familyIsInformed } from '@/lib/cases/information-given'
import type { OpenCase } from '@/lib/cases/open-case'
import { sessionsHeld } from '@/lib/cases/sessions-held'
import { endings, lastEventOf, statementIn } from '@/lib/cases/statement'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateFacts } from '@/lib/law/certificate-guards'
import { issuerStanding } from './issuer-standing'

/** What the guards ask of a case itself. */
export type GuardedCase = Pick<OpenCase, 'id' | 'decision' | 'laToldOn'> & {
  holder: Pick<NonNullable<OpenCase['holder']>, 'role' | 'userId' | 'sinceAt'> | undefined
  child: { dateOfBirth: CalendarDate } | undefined
}

/** Why a person issues it although a guard stands in the way that a person may lift. */
export type Reasons = { lateReason: string | null; actsForReason: string | null }

type Asked = {
  tx: Pick<Reader, 'select'>
  mediationCase: GuardedCase
  kind: CertificateKind
  issuerId: string
  today: CalendarDate
  reasons: Reasons
}

/**
 * Everything the guards of a certificate ask, read in the transaction that would issue it. Null when no
 * certificate of this kind is owed, or nobody is there to hold it: then there is nothing to issue.
 */
export async function guardFacts(asked: Asked): Promise<CertificateFacts | null> {
  const { tx, mediationCase, kind, issuerId, today, reasons } = asked
  const { holder, child } = mediationCase
  const [owed] = await tx
    .select({ openedOn: duties.openedOn })
    .from(duties)
    .where(
      and(isDutyOf(mediationCase.id, 'issue_certificate'), eq(duties.ground, kind), isNull(duties.endedAt)),
    )
  if (!owed || !holder || !child) return null

  const contact = await contactOf(tx, mediationCase)
  const statement = await statementIn(tx, mediationCase)
  const { saidCannotOn, ...held } = await statedDays(tx, mediationCase.id)
  return {
    ground: kind,
    today,
    issuedOn: today,
    triggeredOn: owed.openedOn,
    issuer: await issuerStanding(tx, issuerId, today),
    holder: {
      is: holder.role === 'young_person' ? 'young_person' : 'parent',
      childBornOn: child.dateOfBirth,
      actsForReason: reasons.actsForReason,
    },
    informationComplete: await familyIsInformed(tx, mediationCase),
    contact: { inTime: contact !== undefined && !contact.late, lateReason: reasons.lateReason },
    statement: {
      madeOn: statement ? londonDate(statement.at) : null,
      byRightHolder: statement !== undefined && statement.isHolders && speaksForHolder.has(statement.role),
    },
    meetings: held.meetings,
    concludedOn: held.concludedOn,
    arranging: { beganOn: mediationCase.laToldOn, saidCannotOn },
  }
}

/** The days that a certificate states with its kind, and the meetings that were held. */
export async function statedDays(tx: Pick<Reader, 'select'>, caseId: string) {
  const cannot = await lastEventOf(tx, caseId, ['report_not_arranged'])
  return {
    meetings: await sessionsHeld(tx, caseId),
    concludedOn: await concludedOn(tx, caseId),
    saidCannotOn: cannot && cannot.role !== 'system' ? londonDate(cannot.at) : null,
  }
}

// The right-holder says it, or the adviser writes down what the right-holder said on the telephone.
const speaksForHolder = new Set(['parent', 'young_person', 'adviser', 'administrator'])

const isDutyOf = (caseId: string, duty: 'issue_certificate') =>
  and(eq(duties.caseId, caseId), eq(duties.duty, duty))

/** The day of the last meeting, or the day the family ended what was to go on (LAW R39-1). */
async function concludedOn(tx: Pick<Reader, 'select'>, caseId: string): Promise<CalendarDate | null> {
  const [concluded] = await tx
    .select({ on: outcomes.concludedOn })
    .from(outcomes)
    .where(eq(outcomes.caseId, caseId))
    .orderBy(desc(outcomes.concludedOn))
    .limit(1)
  if (concluded) return concluded.on
  const ended = await lastEventOf(tx, caseId, endings)
  return ended ? londonDate(ended.at) : null
}
