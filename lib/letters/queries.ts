import { and, desc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { organisations } from '@/db/schema/organisations'
import { visibleTo } from '@/lib/cases/visibility'
import { holds, organisationsOf, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'

/** How the desk looks at letters. */
export const letterFilters = ['parked', 'to_post', 'waiting', 'sent'] as const
export type LetterFilter = (typeof letterFilters)[number]

const pageSize = 50

/** A case's letters as the actor may know of them, newest first: the desk sees all, everybody else their own. */
export function lettersOfCase(actor: Actor, caseId: string) {
  return reader
    .select(listed)
    .from(letters)
    .innerJoin(cases, eq(cases.id, letters.caseId))
    .where(and(eq(letters.caseId, caseId), visibleTo(actor), readableBy(actor)))
    .orderBy(desc(letters.createdAt))
}

/** One letter with its words. Throws not_found unless the actor may read it. */
export async function letterById(actor: Actor, letterId: string) {
  if (!isId(letterId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ ...listed, text: letters.text, html: letters.html })
    .from(letters)
    .leftJoin(cases, eq(cases.id, letters.caseId))
    .where(and(eq(letters.id, letterId), readableBy(actor)))
  if (!found) throw new Refusal('not_found')
  return found
}

/** The desk's letters of one kind of state, newest first, fifty a page; private ones are nobody's business. */
export async function deskLetters(actor: Actor, filter: LetterFilter, page = 1) {
  if (!isDesk(actor)) throw new Refusal('not_found')
  const matching = and(eq(letters.status, filter), notPrivate)
  const rows = await reader
    .select(listed)
    .from(letters)
    .leftJoin(cases, eq(cases.id, letters.caseId))
    .where(matching)
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  return { rows, total: await reader.$count(letters, matching), pageSize }
}

const listed = {
  id: letters.id,
  kind: letters.kind,
  caseId: letters.caseId,
  reference: cases.reference,
  recipientName: letters.recipientName,
  recipientEmail: letters.recipientEmail,
  status: letters.status,
  subject: letters.subject,
  createdAt: letters.createdAt,
  sentAt: letters.sentAt,
  attempts: letters.attempts,
  lastError: letters.lastError,
  reason: letters.reason,
}

/** Sign-in messages, and those about a concern, stand in nobody's lists. */
const notPrivate = and(isNull(letters.signInId), isNull(letters.concernId))

const isDesk = (actor: Actor) => holds(actor, 'adviser', 'administrator')

/** The desk reads every letter; a person those to them, and those to the address for notices of whom they serve. */
function readableBy(actor: Actor): SQL | undefined {
  if (actor.kind === 'system' || isDesk(actor)) return notPrivate
  const served = organisationsOf(actor, 'la_officer', 'icb_officer')
  const notices = reader
    .select({ email: organisations.noticesEmail })
    .from(organisations)
    .where(and(inArray(organisations.id, served), isNotNull(organisations.noticesEmail)))
  return and(
    notPrivate,
    or(
      eq(letters.recipientUserId, actor.userId),
      served.length > 0 ? inArray(sql`lower(${letters.recipientEmail})`, notices) : undefined,
    ),
  )
}
