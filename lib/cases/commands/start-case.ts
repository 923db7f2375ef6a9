import { createHash, randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { transact, type Transaction } from '@/db/client'
import { caseEvents, caseParties, cases, contactCards, decisions } from '@/db/schema/cases'
import { actorId, holds, type Actor, type Person } from '@/lib/kernel/actor'
import { optionalEmailAddress } from '@/lib/kernel/email-address'
import { caseReference } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { problem, Refusal, type Problem } from '@/lib/kernel/refusal'
import { optionalWords } from '@/lib/kernel/words'
import { londonDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import type { CaseRole } from '../case'
import { asProblems, problemsIn, recordEvent, settle } from '../case-command'
import { councilOf } from '../council'
import { decisionClocks } from '../deadlines'
import { decisionFields } from '../decision-fields'
import { opens } from '../duties'
import { userOf } from '../holder-account'

const input = z.object({
  /** Made by the form, so that a double click starts one case. */
  caseId: z.uuid(),
  startedBy: z.enum(['parent', 'young_person', 'supporter', 'desk'], 'Choose who you are'),
  holderRole: z.preprocess((given) => given || undefined, z.enum(['parent', 'young_person']).optional()),
  holderName: optionalWords({ called: 'The name' }),
  holderEmail: optionalEmailAddress(),
  holderPhone: optionalWords({ called: 'The phone number', max: 50 }),
  ...decisionFields,
})
type Input = z.output<typeof input>

/**
 * Starts a case as a draft: by the family itself, by a supporter with its permission, or at the desk for
 * someone on the telephone. From now on its two last days are kept: to contact an adviser and to appeal. The same
 * `caseId` a second time is answered as the first time.
 */
export async function startCase(actor: Actor, raw: unknown): Promise<readonly Problem[]> {
  if (actor.kind === 'system') throw new Refusal('not_allowed')
  const parsed = input.safeParse(raw)
  if (!parsed.success) return problemsIn(parsed.error)
  const role = roleOf(actor, parsed.data.startedBy)
  try {
    await transact((tx) => start(tx, actor, role, parsed.data))
    return []
  } catch (error) {
    return asProblems(error)
  }
}

function roleOf(actor: Actor, startedBy: Input['startedBy']): CaseRole {
  if (startedBy !== 'desk') return startedBy
  const role = (['adviser', 'administrator'] as const).find((served) => holds(actor, served))
  if (!role) throw new Refusal('not_allowed')
  return role
}

async function start(tx: Transaction, actor: Actor & Person, role: CaseRole, given: Input): Promise<void> {
  const at = now()
  const today = londonDate(at)
  const council = await councilOf(tx, given, today)
  const { grounds, letterDatedOn, noticeSentOn } = given
  const clocks = decisionClocks({ grounds, letterDatedOn, noticeSentOn }, await currentCalendar(tx))
  const isNew = await openFile(tx, given.caseId, {
    ...council,
    adviserId: role === 'adviser' ? actor.userId : null,
    createdAt: at,
  })
  if (!isNew) return sameAsBefore(tx, actor, given.caseId)

  const caseId = given.caseId
  await tx
    .insert(decisions)
    .values({ caseId, grounds, letterDatedOn, noticeSentOn: noticeSentOn ?? letterDatedOn })
  await seatParties(tx, actor, role, given, at)
  const eventId = randomUUID()
  await recordEvent(tx, {
    id: eventId,
    caseId,
    version: 1,
    state: 'draft',
    name: 'start_case',
    actorId: actorId(actor),
    actorRole: role,
    at,
    detail: { grounds, letterDatedOn, noticeSentOn, councilListed: council.localAuthorityId !== null },
    inputDigest: createHash('sha256').update('start_case').update(caseId).digest('hex'),
  })
  const duties = Object.values(clocks).flatMap((deadline) => (deadline ? [opens(deadline)] : []))
  await settle(tx, { caseId, eventId, at, on: today }, { detail: {}, letters: [], duties })
}

type FileColumns = Pick<
  typeof cases.$inferInsert,
  'localAuthorityId' | 'localAuthorityNamed' | 'adviserId' | 'createdAt'
> & { createdAt: Date }

/** Writes the case's row. Says no when this id has one already; a reference that is taken is drawn again. */
async function openFile(tx: Transaction, caseId: string, columns: FileColumns): Promise<boolean> {
  const written = await tx
    .insert(cases)
    .values({ id: caseId, reference: caseReference(), version: 1, state: 'draft', ...columns })
    .onConflictDoNothing()
    .returning({ id: cases.id })
  if (written.length > 0) return true
  const standing = await tx.select({ id: cases.id }).from(cases).where(eq(cases.id, caseId))
  return standing.length > 0 ? false : openFile(tx, caseId, columns)
}

/** Whoever did not start the case that has this id learns nothing about it. */
async function sameAsBefore(tx: Transaction, actor: Actor, caseId: string): Promise<void> {
  const [first] = await tx
    .select({ by: caseEvents.actorId })
    .from(caseEvents)
    .where(and(eq(caseEvents.caseId, caseId), eq(caseEvents.version, 1)))
  if (first?.by !== actorId(actor)) throw new Refusal('not_found')
}

/** The right-holder, and the supporter where one fills in for them. */
async function seatParties(tx: Transaction, actor: Actor & Person, role: CaseRole, given: Input, at: Date) {
  const { caseId } = given
  if (role === 'parent' || role === 'young_person') {
    await tx.insert(caseParties).values({ caseId, role, userId: actor.userId, name: actor.name, sinceAt: at })
    return
  }
  const { holderRole, holderName, holderEmail: email, holderPhone: phone } = given
  if (!holderRole) throw problem('holderRole', 'Choose whether it is a parent or a young person')
  if (!holderName) throw problem('holderName', 'Enter their name')
  const userId = email && (await userOf(tx, { email, name: holderName, notOf: actor, field: 'holderEmail' }))
  const [holder] = await tx
    .insert(caseParties)
    .values({ caseId, role: holderRole, userId, name: holderName, sinceAt: at })
    .returning({ id: caseParties.id })
  await tx
    .insert(contactCards)
    .values({ partyId: holder!.id, email, phone, preferredChannel: channel(email, phone) })
  if (role === 'supporter')
    await tx
      .insert(caseParties)
      .values({ caseId, role: 'supporter', userId: actor.userId, name: actor.name, sinceAt: at })
}

const channel = (email: string | null, phone: string | null) => (email ? 'email' : phone ? 'phone' : 'post')
