import { z } from 'zod'
import { does, type Step } from '@/lib/law/clock/order-periods'
import type { DutyName, OwedBy } from '@/lib/law/deadline'

/** A day in an answer. */
export const answeredDay = z.iso.date()

export const workingShape = z.object({
  text: z.string().describe('One step of the count, in plain words.'),
  date: answeredDay.nullable().describe('The day that the step reaches, if it reaches one.'),
})

/** What every deadline answers. `duty` and `owedBy` are narrowed to those that the question can have. */
export function deadlineShape<Duty extends DutyName, Owner extends OwedBy>(
  duties: readonly [Duty, ...Duty[]],
  owners: readonly [Owner, ...Owner[]],
) {
  return z.object({
    duty: z.enum(duties).describe('What is owed.'),
    owedBy: z.enum(owners).describe('Who owes it. “any” where it may be one side or another.'),
    dueOn: answeredDay.describe('The last day the rules allow.'),
    dueBy: z.iso
      .datetime({ offset: true })
      .nullable()
      .describe(
        'The instant on that day, with its London offset, where the rules name an hour; otherwise null.',
      ),
    safeBy: answeredDay.describe('The day to keep: never after dueOn.'),
    provision: z.string().describe('The law that it rests on.'),
    workings: z
      .array(workingShape)
      .min(1)
      .describe('How it was counted, step by step, to be followed by hand.'),
    rulesVersion: z.string().describe('The day to which these rules state the law.'),
    calendarVersion: z.string().describe('The list of bank holidays that was used.'),
  })
}

/** The days of a duty that is done in steps. Which steps there are depends on what was asked. */
export const stepDaysShape = z.object(
  Object.fromEntries(
    (Object.entries(does) as [Step, string][]).map(([step, says]) => [
      step,
      answeredDay.optional().describe(`${says}.`),
    ]),
  ),
)

/** A deadline in steps: `dueOn` and `safeBy` are objects with the same keys. */
export function stepsShape<Duty extends DutyName, Owner extends OwedBy>(
  duties: readonly [Duty, ...Duty[]],
  owners: readonly [Owner, ...Owner[]],
) {
  return deadlineShape(duties, owners).extend({
    dueOn: stepDaysShape.describe('The last day the rules allow, for each step.'),
    safeBy: stepDaysShape.describe('The day to keep, for each step: the same keys as dueOn.'),
  })
}
