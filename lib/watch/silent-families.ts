import { and, asc, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { offeredTimes } from '@/db/schema/scheduling'
import { askFamily } from '@/lib/cases/commands/ask-family'
import { familySilent } from '@/lib/cases/commands/family-silent'
import { askedAfterDays, nextQuestion, silenceOf } from '@/lib/cases/silence'
import type { Actor } from '@/lib/kernel/actor'
import { today } from '@/lib/kernel/now'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { giveEach } from './give-each'

/**
 * Asks every family that has not answered for a week, and for two; after three, has the desk ask. What a case waits for is
 * looked up again under its lock, so two rounds at once ask once. Reads the cases that wait in pages, by the indexes that
 * hold nothing else.
 */
export async function askSilentFamilies(system: Actor, atATime = 500): Promise<void> {
  let after: string | undefined
  for (;;) {
    const page = await waiting(after, atATime)
    const due: Parameters<typeof giveEach>[0][number][] = []
    for (const at of page) {
      const silence = await silenceOf(reader, at.caseId)
      const question = silence && nextQuestion(silence, today())
      if (question) due.push(() => (question === 'ask' ? askFamily : familySilent)(system, at, {}))
    }
    await giveEach(due)
    if (page.length < atATime) return
    after = page.at(-1)!.caseId
  }
}

/** Cases in which something was asked of the family a week ago or longer, by their ids. */
const waiting = (after: string | undefined, most: number) => {
  const weekAgo = addDays(today(), -askedAfterDays[0])
  const choices = reader
    .select({ caseId: duties.caseId })
    .from(duties)
    .where(and(eq(duties.duty, 'make_choice'), isNull(duties.endedAt), lte(duties.openedOn, weekAgo)))
  const times = reader
    .select({ caseId: offeredTimes.caseId })
    .from(offeredTimes)
    .where(
      and(
        isNull(offeredTimes.withdrawnAt),
        lte(offeredTimes.offeredAt, instantAt(addDays(weekAgo, 1), '00:00')),
      ),
    )
  return reader
    .select({ caseId: cases.id, version: cases.version })
    .from(cases)
    .where(
      and(
        or(inArray(cases.id, choices), inArray(cases.id, times)),
        inArray(cases.state, ['contacted', 'arranging']),
        after === undefined ? undefined : gt(cases.id, after),
      ),
    )
    .orderBy(asc(cases.id))
    .limit(most)
}
