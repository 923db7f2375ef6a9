import {
  and,
  eq,
  exists,
  inArray,
  isNull,
  lt,
  ne,
  notExists,
  notInArray,
  or,
  sql,
  type SQL,
} from 'drizzle-orm'
import { reader, type Reader } from '@/db/client'
import { caseParties, cases, children } from '@/db/schema/cases'
import { companions } from '@/db/schema/companions'
import { offers } from '@/db/schema/mediators'
import { holds, organisationsOf, type Actor, type Person } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { mediatingRoles, type CaseRole, type PartyRole } from './case'
import type { CommandName } from './transitions'

/** The cases an actor may know about. Every read of a case starts from here; the rest do not exist. */
export function visibleTo(actor: Actor): SQL {
  if (actor.kind === 'system' || holds(actor, 'adviser', 'administrator')) return sql`true`
  return exists(
    reader
      .select({ one: sql`1` })
      .from(caseParties)
      .where(and(eq(caseParties.caseId, cases.id), isNull(caseParties.untilAt), standsAs(actor))),
  )
}

type Party = {
  role: PartyRole
  userId: string | null
  organisationId: string | null
  untilAt: Date | null
}

/**
 * What an actor is to a case, parties first: an adviser who is also the child's parent acts as the parent.
 * An officer is a party through the organisation they serve today, and a mediator only while they are one, so a leaver
 * is nothing to the case.
 */
export function rolesOn(actor: Actor, parties: readonly Party[]): CaseRole[] {
  if (actor.kind === 'system') return ['system']
  const asParty = parties.flatMap((party) => (party.untilAt ? [] : (roleThrough(actor, party) ?? [])))
  const own = asParty.some((role) => role === 'parent' || role === 'young_person')
  const desk = (['adviser', 'administrator'] as const).filter((role) => holds(actor, role))
  return own ? asParty : [...asParty, ...desk]
}

/**
 * Whether the actor comes to the case only to answer an offer of it. A mediator who was offered a case is not a
 * party: every read of it stays closed to them, and this opens it for `accept_offer`, `decline_offer` and, where they
 * were asked to come along, `answer_companion` alone, so that those can be given. An offer that is no longer open is
 * refused by the command itself, which says so; that lets the same answer, sent twice, be recognised.
 */
export async function answersAnOffer(
  source: Pick<Reader, 'select'>,
  actor: Actor,
  caseId: string,
  name: CommandName,
): Promise<boolean> {
  if (actor.kind === 'system' || !holds(actor, 'mediator')) return false
  if (name === 'answer_companion') return isAskedAlong(source, actor.userId, caseId)
  if (name !== 'accept_offer' && name !== 'decline_offer') return false
  const [offer] = await source
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.caseId, caseId), eq(offers.mediatorId, actor.userId)))
    .limit(1)
  return offer !== undefined
}

async function isAskedAlong(source: Pick<Reader, 'select'>, userId: string, caseId: string) {
  const [asked] = await source
    .select({ id: companions.id })
    .from(companions)
    .where(and(eq(companions.caseId, caseId), eq(companions.mediatorId, userId)))
    .limit(1)
  return asked !== undefined
}

function roleThrough(actor: Actor & Person, { role, userId, organisationId }: Party): CaseRole | undefined {
  if (role === 'local_authority')
    return organisationsOf(actor, 'la_officer').includes(organisationId ?? '') ? 'la_officer' : undefined
  if (role === 'icb')
    return organisationsOf(actor, 'icb_officer').includes(organisationId ?? '') ? 'icb_officer' : undefined
  if (userId !== actor.userId || (isMediating(role) && !holds(actor, 'mediator'))) return undefined
  return role
}

const isMediating = (role: PartyRole) => mediatingRoles.some((one) => one === role)

const standsAs = (actor: Actor & Person) => {
  const served = organisationsOf(actor, 'la_officer', 'icb_officer')
  return or(
    and(
      eq(caseParties.userId, actor.userId),
      holds(actor, 'mediator') ? undefined : notInArray(caseParties.role, [...mediatingRoles]),
      stillTheirs(),
    ),
    served.length > 0 ? inArray(caseParties.organisationId, served) : undefined,
  )
}

/**
 * A parent's right is over at the London midnight after compulsory school age (CFA 2014 s.83), whether or not the
 * service has got round to saying so: from then on the case is the young person's. A draft holds nothing but what the
 * parent typed, and a parent who decides for the young person stands by a record of why (s.80).
 */
const stillTheirs = () =>
  or(
    ne(caseParties.role, 'parent'),
    caseParties.standsByRecord,
    eq(cases.state, 'draft'),
    notExists(
      reader
        .select({ one: sql`1` })
        .from(children)
        .where(and(eq(children.caseId, cases.id), lt(children.schoolAgeEndsOn, today()))),
    ),
  )
