import { and, eq, inArray, like, lt } from 'drizzle-orm'
import { reader, transact } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { mediators } from '@/db/schema/mediators'
import { calendars, exceptions } from '@/db/schema/scheduling'
import { cast } from '@/db/seed/cast'
import type { CastName } from '@/lib/kernel/demo-cast'
import { now } from '@/lib/kernel/now'

/** A case that was told into being, as pages and letters name it. */
export async function referenceOf(caseId: string): Promise<string> {
  const [row] = await reader.select({ reference: cases.reference }).from(cases).where(eq(cases.id, caseId))
  return row!.reference
}

/** This week a mediator takes as many cases as come: journeys run again and again. */
export function takesAnyNumber(name: CastName): Promise<unknown> {
  return transact((tx) =>
    tx.update(mediators).set({ casesPerWeek: 10_000 }).where(eq(mediators.userId, cast[name].userId)),
  )
}

/** Times of disagreements that are over take no place in a mediator's diary: the same journey is told again and again. */
export function hasForgottenWhatIsOver(name: CastName): Promise<unknown> {
  return transact((tx) => {
    const own = tx.select({ id: calendars.id }).from(calendars).where(eq(calendars.userId, cast[name].userId))
    const isOver = and(like(exceptions.note, 'DR-%'), lt(exceptions.endsAt, now()))
    return tx.delete(exceptions).where(and(isOver, inArray(exceptions.calendarId, own)))
  })
}
