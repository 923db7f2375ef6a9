import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { privateNoteKeys, privateNotes } from '@/db/schema/private-notes'
import { newKey, seal, unseal } from '@/lib/documents/sealing'
import { holds, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'

type Source = Pick<Transaction, 'select'>

/** Whose notes and about which case. */
export type Notebook = { caseId: string; mediatorId: string }

/**
 * The actor's own notebook on a case: only while they are its mediator and still a mediator of the provider. For
 * everybody else, whoever they are, there is none.
 */
export async function ownNotebook(tx: Source, actor: Actor, caseId: unknown): Promise<Notebook> {
  if (typeof caseId !== 'string' || !isId(caseId) || actor.kind !== 'person' || !holds(actor, 'mediator'))
    throw new Refusal('not_found')
  const [party] = await tx
    .select({ id: caseParties.id })
    .from(caseParties)
    .where(
      and(
        eq(caseParties.caseId, caseId),
        eq(caseParties.role, 'mediator'),
        eq(caseParties.userId, actor.userId),
        isNull(caseParties.untilAt),
      ),
    )
  if (!party) throw new Refusal('not_found')
  return { caseId, mediatorId: actor.userId }
}

/** The key of a notebook as it stands, opened; nothing where there is none, or none any more. */
export async function keyOf(tx: Source, { caseId, mediatorId }: Notebook) {
  const [found] = await tx
    .select()
    .from(privateNoteKeys)
    .where(
      and(
        eq(privateNoteKeys.caseId, caseId),
        eq(privateNoteKeys.mediatorId, mediatorId),
        isNull(privateNoteKeys.destroyedAt),
      ),
    )
  return found?.sealedKey ? { id: found.id, key: unseal(found.sealedKey, found.id) } : undefined
}

/** A new key for a notebook. */
export async function makeKey(tx: Transaction, { caseId, mediatorId }: Notebook, now: Date) {
  const [id, key] = [randomUUID(), newKey()]
  await tx.insert(privateNoteKeys).values({ id, caseId, mediatorId, sealedKey: seal(key, id), madeAt: now })
  return { id, key }
}

/** Destroys a notebook's key, and with it everything that was written. Answers whether there was one. */
export async function destroyKey(
  tx: Transaction,
  { caseId, mediatorId }: Notebook,
  why: 'schedule' | 'mediator',
  now: Date,
): Promise<boolean> {
  const destroyed = await tx
    .update(privateNoteKeys)
    .set({ sealedKey: null, destroyedAt: now, why })
    .where(
      and(
        eq(privateNoteKeys.caseId, caseId),
        eq(privateNoteKeys.mediatorId, mediatorId),
        isNull(privateNoteKeys.destroyedAt),
      ),
    )
    .returning({ id: privateNoteKeys.id })
  for (const { id } of destroyed) await tx.delete(privateNotes).where(eq(privateNotes.keyId, id))
  return destroyed.length > 0
}
