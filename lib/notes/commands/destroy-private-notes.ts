import { z } from 'zod'
import { problem } from '@/lib/kernel/refusal'
import { registerCommand } from '@/lib/register/register-command'
import { lastDayOfNotes, noteFacts } from '../last-day'
import { destroyKey, ownNotebook } from '../note-key'

/**
 * Destroys a mediator's notes on a case by destroying their key: sooner by the mediator, or by the service when their
 * last day has gone by. Nobody can bring them back.
 */
export const destroyPrivateNotes = registerCommand('destroy_private_notes', {
  input: z.object({
    caseId: z.uuid(),
    mediatorId: z.uuid().optional(),
    sure: z.literal('yes', 'Tick the box to destroy your notes').optional(),
  }),

  async run({ tx, actor, input: { caseId, mediatorId, sure }, now, today }) {
    const isService = actor.kind === 'system' && mediatorId
    const notebook = isService ? { caseId, mediatorId } : await ownNotebook(tx, actor, caseId)
    if (isService) {
      const lastDay = lastDayOfNotes(await noteFacts(tx, notebook))
      if (!lastDay || lastDay >= today) throw problem('', 'These notes are still kept')
    } else if (sure !== 'yes') throw problem('sure', 'Tick the box to destroy your notes')
    const destroyed = await destroyKey(tx, notebook, isService ? 'schedule' : 'mediator', now)
    if (!destroyed) throw problem('', 'There are no notes to destroy')
    return { subjectId: caseId, detail: { why: isService ? 'schedule' : 'mediator' } }
  },
})
