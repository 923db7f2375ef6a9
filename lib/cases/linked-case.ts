import { createHash, randomUUID } from 'node:crypto'
import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties, cases, children, contactCards, decisions } from '@/db/schema/cases'
import { caseLinks } from '@/db/schema/case-links'
import { actorId } from '@/lib/kernel/actor'
import { caseReference } from '@/lib/kernel/ids'
import type { CaseLinkKind, CaseState, DecisionGround } from './case'
import { recordEvent, settle, type Work } from './case-command'
import type { DecisionFacts } from './deadlines'
import type { DutyChange } from './duties'

type Opening = {
  /** Made by the form, so that a double click opens one case. */
  caseId: string
  kind: CaseLinkKind
  state: CaseState
  decision: DecisionFacts & { grounds: readonly DecisionGround[] }
  duties: readonly DutyChange[]
  /** What else dates of the new case count from, as its facts read it. */
  alsoTold?: Record<string, unknown>
}

/**
 * Opens another case of the same family beside the one in hand and links the two: its own decision, its own state, its own
 * clocks. The family, its card, its supporters, the child, the council and the adviser go with it; documents, choices and
 * whatever was said do not. Answers with its number.
 */
export async function openLinkedCase(work: Work<unknown>, opening: Opening): Promise<{ reference: string }> {
  const { tx, mediationCase, now, eventId } = work
  const { caseId, kind } = opening
  const reference = await openFile(work, opening)
  await seatFamily(tx, mediationCase.id, caseId, now)
  await copyChild(tx, mediationCase.id, caseId)
  const { grounds, letterDatedOn, noticeSentOn } = opening.decision
  await tx
    .insert(decisions)
    .values({ caseId, grounds: [...grounds], letterDatedOn, noticeSentOn: noticeSentOn ?? letterDatedOn })
  const started = await recordStart(work, opening)
  await settle(
    tx,
    { caseId, eventId: started, at: now, on: work.today },
    { detail: {}, letters: [], duties: opening.duties },
  )
  await tx
    .insert(caseLinks)
    .values({ fromCaseId: mediationCase.id, toCaseId: caseId, kind, linkedBy: eventId })
  return { reference }
}

async function openFile(
  { tx, mediationCase, now }: Work<unknown>,
  { caseId, state }: Opening,
): Promise<string> {
  const { localAuthorityId, localAuthorityNamed, adviserId } = mediationCase
  const reference = caseReference()
  await tx.insert(cases).values({
    ...{ id: caseId, reference, version: 1, state },
    ...{ localAuthorityId, localAuthorityNamed, adviserId, createdAt: now },
  })
  return reference
}

async function seatFamily(tx: Transaction, fromId: string, toId: string, sinceAt: Date): Promise<void> {
  const familys = await tx
    .select({ party: caseParties, card: contactCards })
    .from(caseParties)
    .leftJoin(contactCards, eq(contactCards.partyId, caseParties.id))
    .where(
      and(
        eq(caseParties.caseId, fromId),
        isNull(caseParties.untilAt),
        inArray(caseParties.role, ['parent', 'young_person', 'supporter']),
      ),
    )
  for (const { party, card } of familys) {
    const partyId = randomUUID()
    await tx.insert(caseParties).values({ ...party, id: partyId, caseId: toId, sinceAt })
    if (card) await tx.insert(contactCards).values({ ...card, partyId })
  }
}

async function copyChild(tx: Transaction, fromId: string, toId: string): Promise<void> {
  const [child] = await tx.select().from(children).where(eq(children.caseId, fromId))
  if (child) await tx.insert(children).values({ ...child, caseId: toId })
}

async function recordStart(
  { tx, actor, role, now, mediationCase }: Work<unknown>,
  opening: Opening,
): Promise<string> {
  const id = randomUUID()
  const { caseId, state, kind, decision } = opening
  const { grounds, letterDatedOn, noticeSentOn } = decision
  await recordEvent(tx, {
    ...{ id, caseId, version: 1, state, name: 'start_case' },
    ...{ actorId: actorId(actor), actorRole: role, at: now },
    detail: { grounds, letterDatedOn, noticeSentOn, from: mediationCase.id, link: kind, ...opening.alsoTold },
    inputDigest: createHash('sha256').update('start_case').update(caseId).digest('hex'),
  })
  return id
}
