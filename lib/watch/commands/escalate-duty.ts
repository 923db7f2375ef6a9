import { z } from 'zod'
import { caseCommand } from '@/lib/cases/case-command'
import { speakOfDuty } from '../speak-of-duty'

/** What is owed was not done in its time: whoever can see to it is told, and at the end the desk has a task. */
export const escalateDuty = caseCommand('escalate_duty', {
  input: z.object({ dutyId: z.uuid() }),
  run: (work) => speakOfDuty(work, 'escalation'),
})
