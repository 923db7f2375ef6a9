import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { outcomes } from '@/db/schema/outcomes'
import { memberships } from '@/db/schema/people'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import type { CertificateKind } from '@/lib/cases/case'
import { contactOf } from '@/lib/cases/contact'
import { familyIsInformed } from '@/lib/cases/information-given'
import type { OpenCase } from '@/lib/cases/open-case'
import { passingOf } from '@/lib/cases/right-passing'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateFacts } from '@/lib/law/certificate-guards'
import type { Employer } from '@/lib/law/independence'

type Asked = {
  tx: Transaction
  mediationCase: OpenCase
  kind: CertificateKind
  issuerId: string
  today: CalendarDate
  lateReason: string | null
}

/**
 * Everything the guards of a certificate ask, read in the transaction that would issue it. Null when no
 * certificate of this kind is owed: then there is nothing to issue.
 */
export async function guardFacts(asked: Asked): Promise<CertificateFacts | null> {
  const { tx, mediationCase, kind, issuerId, today, lateReason } = asked
  const [owed] = await tx
    .select({ openedOn: duties.openedOn })
    .from(duties)
    .where(
      and(isDutyOf(mediationCase.id, 'issue_certificate'), eq(duties.ground, kind), isNull(duties.endedAt)),
    )
  if (!owed) return null

  const contact = await contactOf(tx, mediationCase)
  const statement = await eventOf(tx, mediationCase.id, statements)
  // What a parent said is the young person's word only once they have confirmed it (LAW A-14).
  const passing = await passingOf(tx, mediationCase.id)
  const isUnconfirmed = passing !== undefined && passing.answer === null
  const cannot = await eventOf(tx, mediationCase.id, ['report_not_arranged'])
  const held = await heldMeetings(tx, mediationCase.id)
  return {
    ground: kind,
    today,
    issuedOn: today,
    triggeredOn: owed.openedOn,
    issuer: { isAdviser: true, employer: await employerOf(tx, issuerId) },
    informationComplete: await familyIsInformed(tx, mediationCase),
    contact: { inTime: contact !== undefined && !contact.late, lateReason },
    statement: {
      madeOn: statement ? londonDate(statement.at) : null,
      byRightHolder: statement !== undefined && speaksForHolder.has(statement.role) && !isUnconfirmed,
    },
    meetings: held.meetings,
    concludedOn: held.concludedOn,
    arranging: {
      beganOn: mediationCase.laToldOn,
      saidCannotOn: cannot && cannot.role !== 'system' ? londonDate(cannot.at) : null,
    },
  }
}

// A family that takes a settlement says it with that, where it asks for a certificate.
const statements = ['decline_mediation', 'withdraw', 'accept_settlement', 'ask_for_certificate']

// The right-holder says it, or the adviser writes down what the right-holder said on the telephone.
const speaksForHolder = new Set(['parent', 'young_person', 'adviser', 'administrator'])

const isDutyOf = (caseId: string, duty: 'issue_certificate') =>
  and(eq(duties.caseId, caseId), eq(duties.duty, duty))

async function eventOf(tx: Transaction, caseId: string, names: string[]) {
  const [event] = await tx
    .select({ at: caseEvents.at, role: caseEvents.actorRole })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), inArray(caseEvents.name, names)))
    .orderBy(desc(caseEvents.version))
    .limit(1)
  return event
}

/** Whoever serves a council or ICB today is employed there, as far as independence goes (CFA 2014 s.56(3)). */
async function employerOf(tx: Transaction, userId: string): Promise<Employer> {
  const serves = await tx
    .select({ kind: organisations.kind })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, userId), isNull(memberships.untilOn)))
  const barred = serves.find(({ kind }) => kind !== 'provider')
  return barred && barred.kind !== 'provider' ? barred.kind : 'other'
}

const familySides = ['parent', 'young_person']
const arrangingSides = ['local_authority', 'icb']

async function heldMeetings(tx: Transaction, caseId: string) {
  const came = await tx
    .select({ meetingId: meetings.id, side: meetingAttendees.side, attendance: meetingAttendees.attendance })
    .from(meetings)
    .leftJoin(meetingAttendees, eq(meetingAttendees.meetingId, meetings.id))
    .where(and(eq(meetings.caseId, caseId), eq(meetings.status, 'ended')))
    .orderBy(asc(meetings.startsAt))
  const [concluded] = await tx
    .select({ on: outcomes.concludedOn })
    .from(outcomes)
    .where(eq(outcomes.caseId, caseId))
    .orderBy(desc(outcomes.concludedOn))
    .limit(1)
  const attended = (meetingId: string, sides: string[]) =>
    came.some(
      (row) =>
        row.meetingId === meetingId &&
        row.side !== null &&
        sides.includes(row.side) &&
        (row.attendance === 'all' || row.attendance === 'part'),
    )
  return {
    meetings: [...new Set(came.map(({ meetingId }) => meetingId))].map((id) => ({
      familyAttended: attended(id, familySides),
      arrangingSideAttended: attended(id, arrangingSides),
    })),
    concludedOn: concluded?.on ?? null,
  }
}
