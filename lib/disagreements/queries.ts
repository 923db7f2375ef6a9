import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import {
  disagreementEvents,
  disagreementMeetings,
  disagreementParties,
  disagreements,
} from '@/db/schema/disagreements'
import { users } from '@/db/schema/people'
import { caseById } from '@/lib/cases/queries'
import { visibleTo as casesVisibleTo } from '@/lib/cases/visibility'
import { holds, type Actor, type Person } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'
import { disagreementKinds } from '@/lib/law/disagreement-resolution'
import { asksAsFamily } from './asks-as-family'
import type { DisagreementSeat } from './disagreement'
import { permitted } from './transitions'
import { rolesOn, speaksFor, visibleTo } from './visibility'

export type DisagreementView = Awaited<ReturnType<typeof disagreementById>>

/** The actor's disagreements, newest first. */
export function disagreementList(actor: Actor) {
  const { id, reference, state, kind, createdAt } = disagreements
  return reader
    .select({ id, reference, state, kind, createdAt })
    .from(disagreements)
    .where(visibleTo(actor))
    .orderBy(desc(createdAt))
    .limit(100)
}

/** The kinds that somebody may ask about: a family those with a family in them, an officer the one between bodies. */
export async function kindsToAskAbout(actor: Actor & Person) {
  const isOfficer = holds(actor, 'la_officer', 'icb_officer')
  const isFamily = await asksAsFamily(reader, actor)
  return disagreementKinds.filter(({ between }) => (between === 'family_and_provider' ? isFamily : isOfficer))
}

/** One disagreement. What was agreed is for the parties and the mediator alone, and the desk does not read it. */
export async function disagreementById(actor: Actor, id: string) {
  if (!isId(id)) throw new Refusal('not_found')
  const [found] = await reader
    .select()
    .from(disagreements)
    .where(and(eq(disagreements.id, id), visibleTo(actor)))
  if (!found) throw new Refusal('not_found')
  const parties = await reader
    .select()
    .from(disagreementParties)
    .where(eq(disagreementParties.disagreementId, id))
    .orderBy(asc(disagreementParties.seat))
  const [last] = await reader
    .select({ meeting: disagreementMeetings, mediator: users.name })
    .from(disagreementMeetings)
    .innerJoin(users, eq(users.id, disagreementMeetings.mediatorId))
    .where(
      and(
        eq(disagreementMeetings.disagreementId, id),
        inArray(disagreementMeetings.status, ['booked', 'ended']),
      ),
    )
  const roles = rolesOn(actor, parties, last?.meeting.mediatorId)
  const own = parties.find((party) => speaksFor(actor, party))
  const readsContent = own !== undefined || roles.includes('mediator')
  return {
    ...found,
    roles,
    may: permitted(roles, found.state),
    parties: parties.map(({ id: partyId, seat, name, consent }) => ({
      ...{ id: partyId, seat, name, consent, isYou: partyId === own?.id },
    })),
    meeting: last && {
      ...last.meeting,
      mediator: last.mediator ?? '',
      agreedPoints: readsContent ? last.meeting.agreedPoints : null,
    },
    events: await reader
      .select({
        ...{ id: disagreementEvents.id, name: disagreementEvents.name, at: disagreementEvents.at },
        /** Whose word it was, where it was a party's. */
        seat: sql<DisagreementSeat | null>`${disagreementEvents.detail}->>'seat'`,
      })
      .from(disagreementEvents)
      .where(eq(disagreementEvents.disagreementId, id))
      .orderBy(desc(disagreementEvents.version)),
    clocks: await clocksBeside(actor, parties.find(({ seat }) => seat === 'family')?.userId ?? null),
  }
}

/** What is kept of the same family's cases, as far as the reader sees them: nothing of it moves here (LAW DRS-3). */
async function clocksBeside(actor: Actor, familyId: string | null) {
  if (!familyId) return []
  const own = await reader
    .selectDistinct({ id: cases.id, createdAt: cases.createdAt })
    .from(cases)
    .innerJoin(caseParties, eq(caseParties.caseId, cases.id))
    .where(
      and(
        eq(caseParties.userId, familyId),
        inArray(caseParties.role, ['parent', 'young_person']),
        isNull(caseParties.untilAt),
        casesVisibleTo(actor),
      ),
    )
    .orderBy(desc(cases.createdAt))
    .limit(10)
  const views = await Promise.all(own.map(({ id }) => caseById(actor, id)))
  return views.flatMap((view) => {
    const open = view.duties.filter(({ endedOn, dueOn }) => endedOn === null && dueOn !== null)
    const kept = open.filter(({ duty }) => statutory.has(duty))
    return kept.length > 0 ? [{ view, duties: kept }] : []
  })
}

const statutory = new Set<string>([
  'contact_adviser',
  'start_appeal',
  'arrange_mediation',
  'issue_certificate',
  'notify_icb',
  'carry_out',
  'tell_la_of_agreement',
])
