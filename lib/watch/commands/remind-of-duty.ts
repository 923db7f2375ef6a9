import { z } from 'zod'
import { caseCommand } from '@/lib/cases/case-command'
import { speakOfDuty } from '../speak-of-duty'

/** The service reminds whoever owes something of its day, as the plan says; it moves no date and no state. */
export const remindOfDuty = caseCommand('remind_of_duty', {
  input: z.object({ dutyId: z.uuid() }),
  run: (work) => speakOfDuty(work, 'reminder'),
})
