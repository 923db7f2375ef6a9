import { z } from 'zod'
import { words } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'

/** A closed case is needed again. No clock is set back by it. */
export const reopenCase = caseCommand('reopen_case', {
  input: z.object({
    reason: words({ called: 'The reason', missing: 'Say why the case is opened again', max: 500 }),
  }),

  run: ({ input: { reason } }) => Promise.resolve({ detail: { reason }, letters: [] }),
})
