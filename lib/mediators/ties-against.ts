import type { Reader } from '@/db/client'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { employersOf, liveInterests } from './mediator-facts'
import { tiesOf } from './ties'

type Asked = { caseId: string; bodies: readonly string[]; today: CalendarDate }

/**
 * What stands against somebody's independence of a case, whatever they would come as: an employer (CFA 2014 ss.53(5),
 * 54(3)), a declared interest, a tie from earlier cases. In words for the desk.
 */
export async function tiesAgainst(
  source: Pick<Reader, 'select' | 'selectDistinct'>,
  asked: Asked,
  userId: string,
): Promise<string[]> {
  const employers = await employersOf(source, asked.today)
  const interests = await liveInterests(source)
  const ties = await tiesOf(source, { ...asked, sameMediatorWanted: false })
  return [
    ...employers.filter((one) => one.userId === userId).map(({ name }) => `Works for ${name}`),
    ...interests
      .filter((one) => one.mediatorId === userId && asked.bodies.includes(one.organisationId))
      .map(({ organisation }) => `Has declared an interest in ${organisation}`),
    ...ties.filter(({ mediatorId }) => mediatorId === userId).map(({ reason }) => reason),
  ]
}
