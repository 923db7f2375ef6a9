import { eq } from 'drizzle-orm'
import { reader, transact } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { mediators } from '@/db/schema/mediators'
import { cast } from '@/db/seed/cast'
import type { CastName } from '@/lib/kernel/demo-cast'

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
