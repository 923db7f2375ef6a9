import { and, eq, inArray, isNull } from 'drizzle-orm'
import { duties } from '@/db/schema/duties'
import type { Work } from '@/lib/cases/case-command'
import { toCarryOut, toTellLa } from '@/lib/cases/deadlines'
import { cancels, moves, opens, type DutyChange } from '@/lib/cases/duties'
import { takingPart } from '@/lib/cases/taking-part'
import { groundOf } from '@/lib/cases/thing-agreed'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { agreementSteps, type AgreementItem } from '@/lib/law/clock/carry-out-agreement'
import { does, type Step } from '@/lib/law/clock/order-periods'
import type { Line } from './content'
import { agreementThatIs, type UndertakingRow } from './draft'

/**
 * What is owed from the day on which an agreement comes into force: a duty for each step of each thing, and the ICB's
 * week to tell the council where it mediated without it (SEND Regs 2014 reg 42). With a corrected agreement the duties
 * of the version before it get new days or end; what is done stays done.
 */
export async function dutiesOf(
  work: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'calendar'>,
  things: readonly UndertakingRow[],
  agreedOn: CalendarDate,
): Promise<DutyChange[]> {
  const { tx, mediationCase, calendar } = work
  const earlier = await earlierDuties(work)
  const wanted = things.flatMap((thing) => stepsKept(thing.item).map((step) => ({ thing, step })))
  const grounds = new Set(wanted.map(({ thing, step }) => groundOf(thing.id, step)))
  return [
    ...earlier
      .filter(({ ground, endedAt }) => !endedAt && !grounds.has(ground))
      .map(({ ground }) => cancels('carry_out', corrected, ground)),
    ...wanted.flatMap(({ thing, step }) => {
      const ground = groundOf(thing.id, step)
      const { item, otherDayOn, owedBy, organisationId } = thing
      const deadline = { ...toCarryOut({ item, agreedOn, otherDayOn }, step, calendar), owedBy }
      const fresh = opens(deadline, { ground, ...(organisationId && { organisationId }) })
      const before = earlier.find((duty) => duty.ground === ground)
      if (before?.howEnded === 'discharged') return []
      if (!before || before.endedAt) return [fresh]
      if (before.owedBy !== owedBy || before.organisationId !== organisationId)
        return [cancels('carry_out', corrected, ground), fresh]
      return before.dueOn === deadline.dueOn
        ? []
        : [moves(deadline, 'the agreement was corrected', { ground })]
    }),
    ...(await tellsLa({ tx, mediationCase, calendar }, agreedOn)),
  ]
}

/** The day of each step of each thing, as the paper and the pages list them. */
export function daysOf(
  things: readonly UndertakingRow[],
  agreedOn: CalendarDate,
  calendar: HolidayCalendar,
): Line[] {
  return things.flatMap(({ item, otherDayOn }, at) =>
    stepsKept(item).map((step) => {
      const { dueOn } = toCarryOut({ item, agreedOn, otherDayOn }, step, calendar)
      return { label: `${at + 1}. ${does[step]}`, value: dueOn ? `By ${longDate(dueOn)}` : 'Not known yet' }
    }),
  )
}

const corrected = 'The agreement was corrected'

/**
 * The steps that are somebody's to do by a day. To say that there will be no plan is the other way of an assessment, not
 * one more thing to do.
 */
export const stepsKept = (item: AgreementItem): readonly Step[] =>
  agreementSteps(item).filter((step) => step !== 'decisionNotToIssue')

async function earlierDuties({ tx, mediationCase: { id } }: Pick<Work<unknown>, 'tx' | 'mediationCase'>) {
  const inForce = await agreementThatIs(tx, id, 'signed')
  if (!inForce) return []
  const grounds = inForce.things.flatMap(({ id: thingId, item }) =>
    stepsKept(item).map((step) => groundOf(thingId, step)),
  )
  const found = await tx
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, id), eq(duties.duty, 'carry_out'), inArray(duties.ground, grounds)))
  // A thing can have been cancelled and agreed again: the one that counts is open, done, or the last.
  return found.toSorted((one, other) => rank(one) - rank(other))
}

const rank = ({ endedAt, howEnded }: { endedAt: Date | null; howEnded: string | null }) =>
  endedAt === null ? 0 : howEnded === 'discharged' ? 1 : 2

async function tellsLa(
  { tx, mediationCase, calendar }: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'calendar'>,
  agreedOn: CalendarDate,
): Promise<DutyChange[]> {
  const { arrangedBy, arranging } = await takingPart(tx, mediationCase)
  if (arrangedBy !== 'icb' || !arranging) return []
  const open = and(
    eq(duties.caseId, mediationCase.id),
    eq(duties.duty, 'tell_la_of_agreement'),
    isNull(duties.endedAt),
  )
  if ((await tx.$count(duties, open)) > 0) return []
  return [opens(toTellLa(agreedOn, calendar), { organisationId: arranging.organisation.id })]
}
