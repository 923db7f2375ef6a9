import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseParties, cases } from '@/db/schema/cases'
import { offers } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { londonDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { obstaclesAmong, type Wanted } from '@/lib/scheduling/obstacles'
import { candidatesForAll, type Candidate } from './candidates'
import { casesInHand, type CaseInHand } from './cases-in-hand'
import { comingAlong } from './coming-along'

/** One case of a mediator's open work, and who could take it. */
export type WorkOnCase = Awaited<ReturnType<typeof openWorkOf>>['cases'][number]

/** A colleague beside a case: at the time it has, at another, or why not. */
export type Colleague = { userId: string; name: string } & (
  | { can: 'same_time' }
  | { can: 'other_time'; firstFreeAt: Date | null }
  | { can: 'no'; reasons: readonly string[] }
)

/**
 * Everything that a mediator has open: cases with or without a hold or a booking, outcomes owed, offers to answer, and
 * meetings at which they come along; for each case who could take it over, at the same time first. For the desk.
 */
export async function openWorkOf(actor: Actor, mediatorId: string) {
  if (!holds(actor, 'adviser', 'administrator') || !isId(mediatorId)) throw new Refusal('not_found')
  const [mediator] = await reader
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, mediatorId))
  if (!mediator) throw new Refusal('not_found')
  const at = now()
  const own = await casesInHand(reader, mediatorId, at)
  const colleagues = await colleaguesFor(own, mediatorId, at)
  return {
    name: mediator.name ?? mediator.email,
    cases: own.map((one) => ({ ...one, colleagues: colleagues(one) })),
    offers: await openOffersTo(mediatorId),
    along: await comingAlong(reader, mediatorId),
  }
}

async function colleaguesFor(own: readonly CaseInHand[], mediatorId: string, at: Date) {
  const boards = own.length
    ? await reader
        .select({ caseId: caseParties.caseId, id: caseParties.organisationId })
        .from(caseParties)
        .where(
          and(
            inArray(
              caseParties.caseId,
              own.map(({ caseId }) => caseId),
            ),
            eq(caseParties.role, 'icb'),
            isNull(caseParties.untilAt),
          ),
        )
    : []
  const when = { now: at, today: londonDate(at), calendar: await currentCalendar(reader) }
  const asked = own.map(({ caseId, localAuthorityId }) => {
    const icbs = boards.filter((board) => board.caseId === caseId).map(({ id }) => id)
    return { caseId, bodies: [localAuthorityId, ...icbs].flatMap((id) => id ?? []) }
  })
  const candidates = await candidatesForAll(reader, asked, when)
  const ids = [...new Set([...candidates.values()].flat().map(({ userId }) => userId))]
  const wanted = own.flatMap((one) => wantedOf(one) ?? [])
  const obstacles = await obstaclesAmong(reader, ids, wanted, at)

  return (one: CaseInHand): Colleague[] =>
    (candidates.get(one.caseId) ?? [])
      .filter(({ userId }) => userId !== mediatorId)
      .map((candidate) => beside(one, candidate, obstacles))
      .toSorted((a, b) => order.indexOf(a.can) - order.indexOf(b.can))
}

const order = ['same_time', 'other_time', 'no'] as const

const wantedOf = ({ meeting, localAuthorityId: areaId }: CaseInHand): Wanted | undefined =>
  meeting ? { ...meeting, areaId, meetingId: meeting.id } : undefined

function beside(
  one: CaseInHand,
  candidate: Candidate,
  obstacles: Awaited<ReturnType<typeof obstaclesAmong>>,
): Colleague {
  const { userId, name, eligible, onlyLacksTime, reasons, firstFreeAt } = candidate
  if (!eligible && !onlyLacksTime) return { userId, name, can: 'no', reasons }
  const wanted = wantedOf(one)
  const inTheWay = wanted ? obstacles(userId, wanted) : []
  if (wanted && inTheWay.length === 0) return { userId, name, can: 'same_time' }
  // Whoever only writes down the outcome needs no time.
  const freeAt = one.outcomeDueOn ? null : firstFreeAt
  if (eligible || !wanted) return { userId, name, can: 'other_time', firstFreeAt: freeAt }
  return { userId, name, can: 'no', reasons: [...inTheWay, ...reasons] }
}

function openOffersTo(mediatorId: string) {
  return reader
    .select({
      offerId: offers.id,
      caseId: cases.id,
      version: cases.version,
      reference: cases.reference,
      limitAt: offers.limitAt,
    })
    .from(offers)
    .innerJoin(cases, eq(cases.id, offers.caseId))
    .where(and(eq(offers.mediatorId, mediatorId), eq(offers.status, 'open')))
    .orderBy(asc(offers.limitAt))
}
