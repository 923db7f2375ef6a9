import { randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { transact, type Transaction } from '@/db/client'
import { disagreementEvents, disagreementParties, disagreements } from '@/db/schema/disagreements'
import { organisations } from '@/db/schema/organisations'
import { letter } from '@/emails/letter'
import { problemsIn } from '@/lib/cases/case-command'
import { organisationsOf, type Actor, type Person } from '@/lib/kernel/actor'
import { optionalEmailAddress } from '@/lib/kernel/email-address'
import { disagreementReference } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { problem, Problems, Refusal, type Problem } from '@/lib/kernel/refusal'
import { longWords, optionalWords } from '@/lib/kernel/words'
import { postLetters } from '@/lib/letters/post-letters'
import { disagreementKindNames, type DisagreementRole } from '../disagreement'
import { asksAsFamily } from '../asks-as-family'
import { aboutIt, calledInLetters, hasAccount, recipientOf } from '../party-letters'
import { speaksFor, type Party } from '../visibility'

const organisation = z.preprocess((given) => given || null, z.uuid('Choose one from the list').nullable())

const input = z.object({
  /** Made by the form, so that a double click asks once. */
  disagreementId: z.uuid(),
  kind: z.enum(disagreementKindNames, 'Choose what the disagreement is about'),
  about: longWords({ called: 'What you disagree about', missing: 'Say what you disagree about', max: 5000 }),
  wanted: longWords({ called: 'What you would like', missing: 'Say what you would like', max: 5000 }),
  councilId: organisation,
  icbId: organisation,
  schoolName: optionalWords({ called: 'The name of the school or college' }),
  schoolEmail: optionalEmailAddress(),
})
type Given = z.output<typeof input>
type Seat = Omit<typeof disagreementParties.$inferInsert, 'disagreementId' | 'consent'>

/**
 * Somebody asks to have a disagreement settled with help (CFA 2014 s.57): a family with its council, its school or the
 * ICB, or a council and an ICB with each other. Whoever asks takes part; everybody else is asked. No duty begins, no
 * certificate follows and no date moves (LAW DRS-3). The same `disagreementId` a second time changes nothing.
 */
export async function askForResolution(actor: Actor, raw: unknown): Promise<readonly Problem[]> {
  if (actor.kind === 'system') throw new Refusal('not_allowed')
  const parsed = input.safeParse(raw)
  if (!parsed.success) return problemsIn(parsed.error)
  try {
    await transact((tx) => ask(tx, actor, parsed.data))
    return []
  } catch (error) {
    if (error instanceof Problems) return error.problems
    throw error
  }
}

async function ask(tx: Transaction, actor: Actor & Person, given: Given): Promise<void> {
  const at = now()
  const { disagreementId: id, kind, about, wanted } = given
  const seats = await seatsOf(tx, actor, given)
  const reference = disagreementReference()
  const written = await tx
    .insert(disagreements)
    .values({ id, reference, version: 1, state: 'asked', kind, about, wanted, createdAt: at })
    .onConflictDoNothing({ target: disagreements.id })
    .returning({ id: disagreements.id })
  if (written.length === 0) return sameAsBefore(tx, actor, id)

  const parties = await tx
    .insert(disagreementParties)
    .values(seats.map((seat) => ({ ...seat, disagreementId: id, consent: 'asked' as const })))
    .returning()
  const own = parties.find((party) => speaksFor(actor, party))
  if (!own) throw problem('kind', 'Choose a disagreement in which you, or those you work for, take part')
  await tx
    .update(disagreementParties)
    .set({ consent: 'agreed', answeredAt: at })
    .where(eq(disagreementParties.id, own.id))
  const eventId = randomUUID()
  await tx.insert(disagreementEvents).values({
    ...{ id: eventId, disagreementId: id, version: 1, state: 'asked', name: 'ask_for_resolution' },
    ...{ actorId: actor.userId, actorRole: rolesBySeat[own.seat], at, detail: { kind, seat: own.seat } },
  })
  const others = parties.filter((party) => party !== own)
  const letters = await Promise.all(
    others.map(async (party) =>
      letter('resolution-asked', await recipientOf(tx, party), {
        ...aboutIt({ id, reference }),
        from: calledInLetters(own),
        needsAccount: hasAccount(party),
      }),
    ),
  )
  await postLetters(tx, { disagreementEventId: eventId, disagreementId: id }, letters, at)
}

/** Who takes part if they wish, by the kind of disagreement (Explanatory Notes to the Act, 273). */
async function seatsOf(tx: Transaction, actor: Actor & Person, given: Given): Promise<Seat[]> {
  const { kind, councilId, icbId, schoolName, schoolEmail } = given
  const bodies = await bodiesOf(tx, [councilId, icbId])
  if (kind === 'between_bodies') {
    if (organisationsOf(actor, 'la_officer', 'icb_officer').length === 0)
      throw problem('kind', 'This kind is between a council and a health board. Choose another one')
    if (!bodies.some(({ seat }) => seat === 'local_authority'))
      throw problem('councilId', 'Choose the council')
    if (!bodies.some(({ seat }) => seat === 'icb')) throw problem('icbId', 'Choose the ICB')
    return bodies
  }
  if (!(await asksAsFamily(tx, actor)))
    throw problem(
      'kind',
      'Only a family asks for this kind. You work for a council or a health board, and can ask for the kind between the two',
    )
  if (kind === 'health_or_social_care' && bodies.length === 0)
    throw problem('councilId', 'Choose the council, the ICB, or both')
  if (kind !== 'health_or_social_care' && icbId)
    throw problem('icbId', 'An ICB takes part only where it is about health or social care')
  if (kind === 'provision' && !schoolName)
    throw problem('schoolName', 'Enter the name of the school or college')
  if (kind === 'duties' && bodies.length === 0 && !schoolName)
    throw problem('councilId', 'Choose the council, or enter the school or college')
  const family: Seat = { seat: 'family', userId: actor.userId, name: actor.name }
  const school: Seat[] = schoolName ? [{ seat: 'provider', name: schoolName, email: schoolEmail }] : []
  return [family, ...bodies, ...school]
}

async function bodiesOf(tx: Transaction, ids: readonly (string | null)[]): Promise<Seat[]> {
  const asked = ids.filter((id) => id !== null)
  if (asked.length === 0) return []
  const found = await tx
    .select()
    .from(organisations)
    .where(and(inArray(organisations.id, asked), isNull(organisations.untilOn)))
  return found.flatMap(({ id, kind, name }) =>
    kind === 'local_authority' || kind === 'icb' ? [{ seat: kind, organisationId: id, name }] : [],
  )
}

/** Whoever did not ask learns nothing of what has this id. */
async function sameAsBefore(tx: Transaction, actor: Actor & Person, id: string): Promise<void> {
  const [first] = await tx
    .select({ by: disagreementEvents.actorId })
    .from(disagreementEvents)
    .where(and(eq(disagreementEvents.disagreementId, id), eq(disagreementEvents.version, 1)))
  if (first?.by !== actor.userId) throw new Refusal('not_found')
}

const rolesBySeat: Record<Party['seat'], DisagreementRole> = {
  family: 'family',
  local_authority: 'la_officer',
  icb: 'icb_officer',
  // Nobody signs in for a school, so nobody asks for one.
  provider: 'desk',
}
