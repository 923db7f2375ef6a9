import { and, asc, desc, eq, inArray, isNull, max, min } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { agreements, undertakings } from '@/db/schema/agreements'
import { appeals } from '@/db/schema/appeals'
import { caseEvents, cases, decisions, mediationIssues } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { duties } from '@/db/schema/duties'
import { offers } from '@/db/schema/mediators'
import { outcomes } from '@/db/schema/outcomes'
import { meetings } from '@/db/schema/scheduling'
import { settlementItems, settlements } from '@/db/schema/settlements'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { CaseRole, IssueKind } from './case'
import { contactDayIn } from './contact'
import type { Agreed, DecisionFacts } from './deadlines'

/** A duty that is open, and in what role it was opened. */
export type OpenDuty = typeof duties.$inferSelect & { openedByRole: CaseRole }

/** What a case's deadlines are counted from. */
export type CaseFacts = {
  /** `noticeSentOn` is null where nobody said when the letter was sent. */
  decision: DecisionFacts | undefined
  issues: readonly IssueKind[]
  laToldOn: CalendarDate | null
  /** The ICBs that were told and when, the first one first. */
  icbsTold: readonly { organisationId: string; toldOn: CalendarDate }[]
  contactedOn: CalendarDate | undefined
  /** The day of issue of the first certificate, whatever became of it. */
  certificateIssuedOn: CalendarDate | null
  /** The day the last meeting that was held ended. */
  concludedOn: CalendarDate | null
  /** The meeting that is held or booked. */
  meeting: typeof meetings.$inferSelect | undefined
  /** By offer, the day it was made. */
  offeredOn: ReadonlyMap<string, CalendarDate>
  /** By thing agreed in writing, of which kind it is and from when its time runs. */
  agreed: ReadonlyMap<string, Agreed>
  /** The date of the agreement of the meeting that is in force. */
  agreedOn: CalendarDate | null
  /** The day the council told the Tribunal that it gives way. */
  concededOn: CalendarDate | null
  /** What is still owed. */
  owed: readonly OpenDuty[]
}

/** The facts of several cases, by case: a handful of questions however many there are. */
export async function factsOf(
  tx: Pick<Transaction, 'select'>,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseFacts>> {
  const ids = [...caseIds]
  const found = await tx.select().from(cases).where(inArray(cases.id, ids))
  const decided = byCase(await tx.select().from(decisions).where(inArray(decisions.caseId, ids)))
  const issues = byCase(
    await tx
      .select({ caseId: mediationIssues.caseId, kind: mediationIssues.kind })
      .from(mediationIssues)
      .where(inArray(mediationIssues.caseId, ids))
      .orderBy(asc(mediationIssues.position)),
  )
  const events = byCase(await telling(tx, ids))
  const issued = byCase(
    await tx
      .select({ caseId: certificates.caseId, on: min(certificates.issuedOn) })
      .from(certificates)
      .where(inArray(certificates.caseId, ids))
      .groupBy(certificates.caseId),
  )
  const concluded = byCase(
    await tx
      .select({ caseId: outcomes.caseId, on: max(outcomes.concludedOn) })
      .from(outcomes)
      .where(inArray(outcomes.caseId, ids))
      .groupBy(outcomes.caseId),
  )
  const standing = byCase(
    await tx
      .select()
      .from(meetings)
      .where(and(inArray(meetings.caseId, ids), inArray(meetings.status, ['held', 'booked']))),
  )
  const offered = byCase(
    await tx
      .select()
      .from(offers)
      .where(and(inArray(offers.caseId, ids), eq(offers.status, 'open'))),
  )
  const agreed = byCase(await agreedIn(tx, ids))
  const settled = byCase(await settledIn(tx, ids))
  const conceded = byCase(
    await tx
      .select({ caseId: appeals.caseId, on: appeals.resultOn })
      .from(appeals)
      .where(and(inArray(appeals.caseId, ids), eq(appeals.result, 'council_gave_way'))),
  )
  const owed = byCase(await owedBy(tx, ids))

  return new Map(
    found.map(({ id, laToldOn }) => {
      const told = (events.get(id) ?? []).map((event) => event.detail)
      const facts: CaseFacts = {
        decision: decisionIn(decided.get(id)?.[0], told),
        issues: (issues.get(id) ?? []).map(({ kind }) => kind),
        laToldOn,
        icbsTold: icbsToldIn(told),
        contactedOn: contactDayIn(told),
        certificateIssuedOn: issued.get(id)?.[0]?.on ?? null,
        concludedOn: concluded.get(id)?.[0]?.on ?? null,
        meeting: standing.get(id)?.[0],
        offeredOn: new Map((offered.get(id) ?? []).map((offer) => [offer.id, londonDate(offer.madeAt)])),
        agreed: new Map(
          [...(agreed.get(id) ?? []), ...(settled.get(id) ?? [])].map((thing) => [thing.id, thing]),
        ),
        agreedOn: agreed.get(id)?.[0]?.agreedOn ?? null,
        concededOn: conceded.get(id)?.[0]?.on ?? null,
        owed: owed.get(id) ?? [],
      }
      return [id, facts]
    }),
  )
}

/** The events that say what dates count from, latest first. */
const telling = (tx: Pick<Transaction, 'select'>, ids: string[]) =>
  tx
    .select({ caseId: caseEvents.caseId, detail: caseEvents.detail })
    .from(caseEvents)
    .where(and(inArray(caseEvents.caseId, ids), inArray(caseEvents.name, [...tellingNames])))
    .orderBy(desc(caseEvents.version))

const tellingNames = ['start_case', 'describe_decision', 'send_request', 'notify_icb', 'correct_fact']

/** What stands in the agreements that are in force. */
async function agreedIn(tx: Pick<Transaction, 'select'>, ids: string[]) {
  const { id, item, otherDayOn } = undertakings
  const found = await tx
    .select({ caseId: agreements.caseId, agreedOn: agreements.agreedOn, id, item, otherDayOn })
    .from(agreements)
    .innerJoin(undertakings, eq(undertakings.agreementId, agreements.id))
    .where(and(inArray(agreements.caseId, ids), eq(agreements.status, 'signed')))
  // One that is signed has a day (migration 0013).
  return found.map((thing) => ({ ...thing, agreedOn: thing.agreedOn! }))
}

/** What was settled before a meeting. */
async function settledIn(tx: Pick<Transaction, 'select'>, ids: string[]) {
  const { id, item, otherDayOn } = settlementItems
  const found = await tx
    .select({ caseId: settlements.caseId, agreedOn: settlements.agreedOn, id, item, otherDayOn })
    .from(settlementItems)
    .innerJoin(settlements, eq(settlements.id, settlementItems.settlementId))
    .where(and(inArray(settlements.caseId, ids), eq(settlements.status, 'accepted')))
  // One that was accepted has a day.
  return found.map((thing) => ({ ...thing, agreedOn: thing.agreedOn! }))
}

async function owedBy(tx: Pick<Transaction, 'select'>, ids: string[]): Promise<OpenDuty[]> {
  const rows = await tx
    .select({ duty: duties, role: caseEvents.actorRole })
    .from(duties)
    .innerJoin(caseEvents, eq(caseEvents.id, duties.openedBy))
    .where(and(inArray(duties.caseId, ids), isNull(duties.endedAt)))
    .orderBy(asc(duties.actByOn), asc(duties.id))
  return rows.map(({ duty, role }) => ({ ...duty, openedByRole: role }))
}

type Told = readonly Readonly<Record<string, unknown>>[]

/** A decision's row has a day of sending always: the printed one, while nobody has said another. */
function decisionIn(row: typeof decisions.$inferSelect | undefined, told: Told): DecisionFacts | undefined {
  if (!row) return undefined
  const said = told.find((detail) => 'noticeSentOn' in detail)
  const { grounds, letterDatedOn, noticeSentOn } = row
  return { grounds, letterDatedOn, noticeSentOn: said?.noticeSentOn ? noticeSentOn : null }
}

function icbsToldIn(told: Told): CaseFacts['icbsTold'] {
  const days = new Map<string, CalendarDate>()
  for (const { organisationId, notifiedOn } of told.toReversed())
    // Both commands that write them wrote an id and a calendar date.
    if (organisationId && notifiedOn) days.set(organisationId as string, notifiedOn as CalendarDate)
  return [...days].map(([organisationId, toldOn]) => ({ organisationId, toldOn }))
}

function byCase<Row extends { caseId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ caseId }) => caseId)
}
