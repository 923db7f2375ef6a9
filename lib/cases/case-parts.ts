import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { choices, contactCards, informationGiven, mediationIssues, meetingWishes } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { corrections } from '@/db/schema/corrections'
import { tasks } from '@/db/schema/desk'
import { offers } from '@/db/schema/mediators'
import { outcomes } from '@/db/schema/outcomes'
import { users } from '@/db/schema/people'
import { meetingAttendees, meetings, offeredTimes } from '@/db/schema/scheduling'
import { firstName, familyRoles } from './case-people'
import type { Side } from './parts-seen'

/** What the family wants to discuss. An ICB is told of health alone. */
export function issuesOf(caseId: string, side: Side) {
  const { id, kind, disagreement, wanted, healthProvision } = mediationIssues
  return reader
    .select({ id, kind, disagreement, wanted, healthProvision })
    .from(mediationIssues)
    .where(
      and(
        eq(mediationIssues.caseId, caseId),
        side === 'icb' ? eq(mediationIssues.kind, 'health') : undefined,
      ),
    )
    .orderBy(asc(mediationIssues.position))
}

/** How the family would like to meet. The supporter's address is for the family and the desk. */
export async function wishesOf(caseId: string, side: Side) {
  const [found] = await reader.select().from(meetingWishes).where(eq(meetingWishes.caseId, caseId))
  if (!found) return null
  const { supporterEmail, ...wishes } = found
  return { ...wishes, supporterEmail: side === 'family' || side === 'desk' ? supporterEmail : null }
}

export function informationOf(caseId: string) {
  const { channel, version, items, givenBy, givenAt } = informationGiven
  return reader
    .select({ channel, version, items, givenBy, givenAt })
    .from(informationGiven)
    .where(eq(informationGiven.caseId, caseId))
    .orderBy(asc(informationGiven.givenAt))
}

export function choicesOf(caseId: string) {
  const { road, statement, madeByRole, madeAt } = choices
  return reader
    .select({ road, statement, madeByRole, madeAt })
    .from(choices)
    .where(eq(choices.caseId, caseId))
    .orderBy(desc(choices.madeAt))
}

export async function contactCardOf(partyId: string) {
  const [card] = await reader.select().from(contactCards).where(eq(contactCards.partyId, partyId))
  return card ?? null
}

/** The case's meetings, latest first, with who is to come. Limits of authority are for the desk and the mediator. */
export async function meetingsOf(caseId: string, side: Side) {
  const found = await reader
    .select({ meeting: meetings, mediatorName: users.name })
    .from(meetings)
    .innerJoin(users, eq(users.id, meetings.mediatorId))
    .where(eq(meetings.caseId, caseId))
    .orderBy(desc(meetings.createdAt))
  const ids = found.map(({ meeting }) => meeting.id)
  const named = ids.length
    ? await reader
        .select()
        .from(meetingAttendees)
        .where(inArray(meetingAttendees.meetingId, ids))
        .orderBy(asc(meetingAttendees.side), asc(meetingAttendees.name))
    : []
  return found.map(({ meeting: { createdAt: _, ...meeting }, mediatorName }) => ({
    ...meeting,
    mediatorName: mediatorName ?? '',
    attendees: named
      .filter(({ meetingId }) => meetingId === meeting.id)
      .map(
        ({
          id,
          side: of,
          organisationId,
          name,
          jobTitle,
          hasAuthority,
          limits,
          confirmedAt,
          attendance,
          unexpected,
        }) => ({
          ...{ id, side: of, organisationId, jobTitle, hasAuthority, confirmedAt, attendance, unexpected },
          name: side === 'mediator' && familyRoles.includes(of) ? firstName(name) : name,
          limits: side === 'desk' || side === 'mediator' ? limits : null,
        }),
      ),
  }))
}

/** How the last meeting came out, as its mediator wrote it down; nothing before a meeting has ended. */
export async function outcomeOf(caseId: string) {
  const { concludedOn, result, cameTo, authorityPresent, childsViewsBy } = outcomes
  const [last] = await reader
    .select({ concludedOn, result, cameTo, authorityPresent, childsViewsBy })
    .from(outcomes)
    .where(eq(outcomes.caseId, caseId))
    .orderBy(desc(outcomes.concludedOn))
    .limit(1)
  return last ?? null
}

/** Times a mediator offered that can still be chosen, soonest first. */
export function timesOf(caseId: string) {
  const { id, startsAt, endsAt, mode, offeredAt } = offeredTimes
  return reader
    .select({ id, startsAt, endsAt, mode, offeredAt })
    .from(offeredTimes)
    .where(and(eq(offeredTimes.caseId, caseId), isNull(offeredTimes.withdrawnAt)))
    .orderBy(asc(offeredTimes.startsAt))
}

export function offersOf(caseId: string) {
  const { id, mediatorId, status, madeAt, limitAt, answeredAt, reason } = offers
  return reader
    .select({ id, mediatorId, mediatorName: users.name, status, madeAt, limitAt, answeredAt, reason })
    .from(offers)
    .innerJoin(users, eq(users.id, offers.mediatorId))
    .where(eq(offers.caseId, caseId))
    .orderBy(desc(offers.madeAt))
}

/** Certificates as facts, newest first. Their words and PDF are read in lib/certificates. */
export function certificatesOf(caseId: string) {
  const { id, kind, number, code, issuedOn, status } = certificates
  return reader
    .select({ id, kind, number, code, issuedOn, status })
    .from(certificates)
    .where(eq(certificates.caseId, caseId))
    .orderBy(desc(certificates.issuedAt))
}

export function tasksOf(caseId: string) {
  const { id, kind, detail, createdAt, doneAt } = tasks
  return reader
    .select({ id, kind, detail, createdAt, doneAt })
    .from(tasks)
    .where(eq(tasks.caseId, caseId))
    .orderBy(asc(tasks.createdAt))
}

/** Dates that were said to be wrong, latest first: who says so, and what became of it. */
export function correctionsOf(caseId: string) {
  const { id, fact, organisationId, wasOn, isOn, reason, proposedBy, proposedAt, status } = corrections
  return reader
    .select({
      ...{ id, fact, organisationId, wasOn, isOn, reason, proposedBy, proposedAt, status },
      proposedByName: users.name,
    })
    .from(corrections)
    .innerJoin(users, eq(users.id, proposedBy))
    .where(eq(corrections.caseId, caseId))
    .orderBy(desc(proposedAt))
}
