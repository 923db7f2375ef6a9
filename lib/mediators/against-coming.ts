import { eq } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { registerEntries } from '@/db/schema/mediators'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { dbsProblems, independenceProblems, papersProblems } from './eligibility'
import type { companionKinds } from './mediator'
import { employersOf, liveInterests, standingMediators } from './mediator-facts'
import { tiesOf } from './ties'

type Source = Pick<Reader, 'select' | 'selectDistinct'>

/** A case, and the day of its meeting or, before a time is known, the last on which it may be. */
type Asked = { caseId: string; bodies: readonly string[]; on: CalendarDate; today: CalendarDate }

/** Somebody who would come with the mediator, and as what. */
type Coming = { userId: string; kind: (typeof companionKinds)[number] }

/**
 * What stands against somebody's coming with the mediator, in words for the desk; empty when nothing does: papers, and
 * whatever makes them less independent of the case than its mediator must be, as an employer (CFA 2014 ss.53(5), 54(3)),
 * a declaration that has run out, a declared interest, a tie from earlier cases.
 */
export async function againstComing(source: Source, asked: Asked, coming: Coming): Promise<string[]> {
  const { userId } = coming
  const everybody = await standingMediators(source, asked.today)
  const own = everybody.find(({ mediator }) => mediator.userId === userId)?.mediator
  if (!own) return ['Is not a mediator any more']
  const employers = (await employersOf(source, asked.today)).filter((one) => one.userId === userId)
  const interests = await liveInterests(source)
  const ties = await tiesOf(source, { ...asked, sameMediatorWanted: false })
  const { independenceDeclaredOn } = own
  const independence = { employers: employers.map(({ name }) => name), independenceDeclaredOn }
  return [
    ...(await papersAgainst(source, coming, asked.on)),
    ...independenceProblems(independence, asked.on),
    ...interests
      .filter((one) => one.mediatorId === userId && asked.bodies.includes(one.organisationId))
      .map(({ organisation }) => `Has declared an interest in ${organisation}`),
    ...ties.filter(({ mediatorId }) => mediatorId === userId).map(({ reason }) => reason),
  ]
}

/**
 * The papers alone. A co-mediator mediates, so theirs are a mediator's (LAW part 14, guard "schedule"). An observer may
 * be on the way to the register still, but sits with a family: what was found about them must be in date.
 */
export async function papersAgainst(
  source: Pick<Source, 'select'>,
  { userId, kind }: Coming,
  on: CalendarDate,
): Promise<string[]> {
  const papers = await source.select().from(registerEntries).where(eq(registerEntries.mediatorId, userId))
  return kind === 'observer' ? dbsProblems(papers, on) : papersProblems(papers, on)
}
