import { and, eq, inArray, isNull, lt, notExists, sql } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents, cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { meetings } from '@/db/schema/scheduling'
import { reportNotArranged } from '@/lib/cases/commands/report-not-arranged'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { londonDate } from '@/lib/law/calendar/date'
import { after } from '@/lib/scheduling/free-times'
import { giveEach } from './give-each'

/**
 * On day 31, where nobody has said so, says for the silent body that no meeting was arranged: a draft for the
 * adviser (LAW R36-6). A meeting that has had its time but is not written down yet gets a day for that. Running it
 * again changes nothing.
 */
export async function reportDayThirtyOne(system: Actor): Promise<void> {
  const at = now()
  const silent = await reader
    .select({ caseId: cases.id, version: cases.version })
    .from(duties)
    .innerJoin(cases, eq(cases.id, duties.caseId))
    .where(
      and(
        eq(duties.duty, 'arrange_mediation'),
        isNull(duties.endedAt),
        lt(duties.dueOn, londonDate(at)),
        inArray(cases.state, ['arranging', 'booked']),
        notExists(
          reader
            .select({ one: sql`1` })
            .from(caseEvents)
            .where(and(eq(caseEvents.caseId, cases.id), eq(caseEvents.name, 'report_not_arranged'))),
        ),
        notExists(
          reader
            .select({ one: sql`1` })
            .from(meetings)
            .where(
              and(
                eq(meetings.caseId, cases.id),
                eq(meetings.status, 'booked'),
                sql`${meetings.startsAt} between ${after(at, -24 * 60).toISOString()} and ${at.toISOString()}`,
              ),
            ),
        ),
      ),
    )
  await giveEach(silent.map((where) => () => reportNotArranged(system, where, {})))
}
