import { and, asc, eq, gt, isNull, lt, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { overBefore } from '@/lib/cases/appeal-window'
import { appealWindowOver } from '@/lib/cases/commands/appeal-window-over'
import type { Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { giveEach } from './give-each'

type Place = { dueOn: CalendarDate; id: string }

/**
 * Ends every time to appeal that is over, of closed cases too, so that none is kept for ever. A thousand at a time, each
 * from where the last ended, by the index that holds nothing else: a round costs what is over, however many cases there
 * are. A case that somebody changed meanwhile is left for the next round.
 */
export async function endAppealWindows(system: Actor, atATime = 1000): Promise<void> {
  let after: Place | undefined
  for (;;) {
    const page = await over(after, atATime)
    await giveEach(
      page.map(
        ({ caseId, version }) =>
          () =>
            appealWindowOver(system, { caseId, version }, {}),
      ),
    )
    const last = page.at(-1)
    if (!last || page.length < atATime) return
    after = { dueOn: last.dueOn!, id: last.id }
  }
}

const over = (after: Place | undefined, most: number) =>
  reader
    .select({ id: duties.id, dueOn: duties.dueOn, caseId: duties.caseId, version: cases.version })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .where(
      and(
        eq(duties.duty, 'start_appeal'),
        isNull(duties.endedAt),
        lt(duties.dueOn, overBefore(today())),
        after &&
          or(gt(duties.dueOn, after.dueOn), and(eq(duties.dueOn, after.dueOn), gt(duties.id, after.id))),
      ),
    )
    .orderBy(asc(duties.dueOn), asc(duties.id))
    .limit(most)
