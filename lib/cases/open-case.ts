import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties, cases, children, contactCards, decisions } from '@/db/schema/cases'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import type { Recipient } from '@/emails/letter'
import type { Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import type { CaseRole } from './case'
import type { CommandName } from './transitions'
import { answersAnOffer, rolesOn, visibleTo } from './visibility'

/** A case under a lock, with everyone a command may have to name or write to. */
export type OpenCase = Awaited<ReturnType<typeof withEveryone>>

/** Locks the case until the transaction ends. A case the actor may not see does not exist. */
export async function openCase(tx: Transaction, actor: Actor, caseId: string, name: CommandName) {
  const offered = await answersAnOffer(tx, actor, caseId, name)
  const [found] = await tx
    .select()
    .from(cases)
    .where(and(eq(cases.id, caseId), offered ? undefined : visibleTo(actor)))
    .for('update')
  if (!found) throw new Refusal('not_found')
  return withEveryone(tx, found, (parties) => (offered ? ['mediator'] : rolesOn(actor, parties)))
}

/** The case as it stands after a step of the same command, for the step that follows. */
export async function reopenCase(tx: Transaction, { id, roles }: OpenCase) {
  const [found] = await tx.select().from(cases).where(eq(cases.id, id))
  return withEveryone(tx, found!, () => roles)
}

type Parties = readonly (typeof caseParties.$inferSelect)[]

async function withEveryone(
  tx: Transaction,
  found: typeof cases.$inferSelect,
  rolesAmong: (parties: Parties) => CaseRole[],
) {
  const caseId = found.id
  const parties = await tx
    .select({ party: caseParties, card: contactCards, organisation: organisations, user: users })
    .from(caseParties)
    .leftJoin(contactCards, eq(contactCards.partyId, caseParties.id))
    .leftJoin(organisations, eq(organisations.id, caseParties.organisationId))
    .leftJoin(users, eq(users.id, caseParties.userId))
    .where(and(eq(caseParties.caseId, caseId), isNull(caseParties.untilAt)))
  const [child] = await tx.select().from(children).where(eq(children.caseId, caseId))
  const [decision] = await tx.select().from(decisions).where(eq(decisions.caseId, caseId))
  const [localAuthority] = found.localAuthorityId
    ? await tx.select().from(organisations).where(eq(organisations.id, found.localAuthorityId))
    : []

  const standing = (...roles: string[]) => parties.filter(({ party }) => roles.includes(party.role))
  const [holder] = standing('parent', 'young_person')
  const [mediator] = standing('mediator')
  const companions = standing('co_mediator', 'observer')
  return {
    ...found,
    roles: rolesAmong(parties.map(({ party }) => party)),
    parties: parties.map(({ party }) => party),
    child,
    decision,
    localAuthority,
    /** What letters call the council, whether or not it is one of ours. */
    councilName: localAuthority?.name ?? found.localAuthorityNamed ?? 'your council',
    /** The right-holder and where letters to them go. */
    holder: holder && { ...holder.party, to: familyRecipient(holder) },
    /** The council as a party: only once it has been told. */
    toldCouncil: asBody(standing('local_authority')[0]),
    icbs: standing('icb').flatMap((row) => asBody(row) ?? []),
    mediator: mediator && asMediator(mediator),
    /** Who comes with the mediator; never the mediator. */
    companions: companions.flatMap((row) => asMediator(row) ?? []),
  }
}

type PartyRow = {
  party: typeof caseParties.$inferSelect
  card: typeof contactCards.$inferSelect | null
  organisation: typeof organisations.$inferSelect | null
  user: typeof users.$inferSelect | null
}

/**
 * By e-mail only where the family gave an address and asked for e-mail; otherwise the letter is printed. Before it has
 * said how to reach it, by the address it signs in with.
 */
const familyRecipient = ({ party, card, user }: PartyRow): Recipient => ({
  name: party.name,
  email: card ? (card.preferredChannel === 'post' ? '' : (card.email ?? '')) : (user?.email ?? ''),
  userId: party.userId,
})

const asMediator = ({ party, user }: PartyRow) =>
  user
    ? { ...party, userId: user.id, to: { name: party.name, email: user.email, userId: user.id } }
    : undefined

function asBody(row: PartyRow | undefined) {
  if (!row?.organisation) return undefined
  const { name, noticesEmail } = row.organisation
  return {
    ...row.party,
    organisation: row.organisation,
    to: { name, email: noticesEmail ?? '', userId: null },
  }
}
