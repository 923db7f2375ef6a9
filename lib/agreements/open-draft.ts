import { randomUUID } from 'node:crypto'
import { agreements, undertakings } from '@/db/schema/agreements'
import type { Work } from '@/lib/cases/case-command'
import { actorId } from '@/lib/kernel/actor'
import { agreementThatIs, latestVersion } from './draft'

/**
 * The version that is being written. Where there is none, a new one begins with everything in the version before it;
 * each thing keeps its id, so that what is owed under it is known again.
 */
export async function openDraft({ tx, actor, mediationCase, now }: Work<unknown>) {
  const { id: caseId } = mediationCase
  const draft = await agreementThatIs(tx, caseId, 'draft')
  if (draft) return draft
  const before =
    (await agreementThatIs(tx, caseId, 'to_sign')) ?? (await agreementThatIs(tx, caseId, 'signed'))
  const id = randomUUID()
  const [begun] = await tx
    .insert(agreements)
    .values({
      ...{ id, caseId, version: (await latestVersion(tx, caseId)) + 1, status: 'draft' },
      ...{ writtenBy: actorId(actor)!, savedAt: now },
    })
    .returning()
  const things = (before?.things ?? []).map((thing) => ({ ...thing, agreementId: id }))
  if (things.length > 0) await tx.insert(undertakings).values(things)
  return { ...begun!, things }
}
