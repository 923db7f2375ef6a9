import { and, asc, desc, eq, inArray, ne, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { appeals } from '@/db/schema/appeals'
import { caseParties, cases, decisions } from '@/db/schema/cases'
import { caseLinks, rightPassings } from '@/db/schema/case-links'
import { organisations } from '@/db/schema/organisations'
import { settlementItems, settlements } from '@/db/schema/settlements'
import { askedAbout, guestsOf } from './guests'

/** What was offered to settle the case and what came of it, newest first, with its terms. */
export async function settlementsOf(caseId: string) {
  const offered = await reader
    .select({ settlement: settlements, body: organisations.name })
    .from(settlements)
    .innerJoin(organisations, eq(organisations.id, settlements.organisationId))
    .where(and(eq(settlements.caseId, caseId), ne(settlements.status, 'withdrawn')))
    .orderBy(desc(settlements.offeredAt))
  const ids = offered.map(({ settlement }) => settlement.id)
  const items = ids.length
    ? await reader
        .select()
        .from(settlementItems)
        .where(inArray(settlementItems.settlementId, ids))
        .orderBy(asc(settlementItems.position))
    : []
  return offered.map(({ settlement: { id, organisationId, offeredAt, status, agreedOn }, body }) => ({
    ...{ id, organisationId, offeredAt, status, agreedOn, body },
    items: items.filter(({ settlementId }) => settlementId === id),
  }))
}

/** Who is to come without being a party, whether they may, and whose word is waited for. */
export async function guestsSeen(caseId: string) {
  const [named, parties] = await Promise.all([
    guestsOf(reader, caseId),
    reader.select().from(caseParties).where(eq(caseParties.caseId, caseId)),
  ])
  const standing = parties.filter(({ untilAt }) => untilAt === null)
  return named.map((guest) => {
    const { id, kind, name, role, broughtBy, bringer, attendance, says } = guest
    return {
      ...{ id, kind, name, role, broughtBy, bringer, answer: attendance.answer },
      waitsFor: attendance.answer === 'waiting' ? askedAbout(guest, standing) : [],
      says: Object.fromEntries(says),
    }
  })
}

/** The appeal as the family reported it; nothing while it has not. */
export async function appealOf(caseId: string) {
  const { sentOn, tribunalReference, result, resultOn } = appeals
  const [found] = await reader
    .select({ sentOn, tribunalReference, result, resultOn })
    .from(appeals)
    .where(eq(appeals.caseId, caseId))
  return found ?? null
}

/** The family's other cases that belong to this one, and how. */
export async function linksOf(caseId: string) {
  const found = await reader
    .select({ kind: caseLinks.kind, fromId: caseLinks.fromCaseId, toId: caseLinks.toCaseId })
    .from(caseLinks)
    .where(or(eq(caseLinks.fromCaseId, caseId), eq(caseLinks.toCaseId, caseId)))
  const others = found.map(({ fromId, toId }) => (fromId === caseId ? toId : fromId))
  if (others.length === 0) return []
  const rows = await reader
    .select({
      id: cases.id,
      reference: cases.reference,
      state: cases.state,
      letterDatedOn: decisions.letterDatedOn,
    })
    .from(cases)
    .leftJoin(decisions, eq(decisions.caseId, cases.id))
    .where(inArray(cases.id, others))
  return found.flatMap(({ kind, fromId, toId }) => {
    const isFrom = fromId === caseId
    const other = rows.find(({ id }) => id === (isFrom ? toId : fromId))
    return other ? [{ ...other, kind, isFrom }] : []
  })
}

/** That the right passed to the young person, and what was recorded of it. */
export async function passingSeen(caseId: string) {
  const { schoolAgeEndedOn, passedAt, answer, answeredAt } = rightPassings
  const [found] = await reader
    .select({ schoolAgeEndedOn, passedAt, answer, answeredAt })
    .from(rightPassings)
    .where(eq(rightPassings.caseId, caseId))
  return found ?? null
}
