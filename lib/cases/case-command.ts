import { createHash, randomUUID } from 'node:crypto'
import { and, asc, eq, gt, notInArray } from 'drizzle-orm'
import { z } from 'zod'
import { transact, type Transaction } from '@/db/client'
import { caseEvents, cases } from '@/db/schema/cases'
import { tasks } from '@/db/schema/desk'
import type { Letter } from '@/emails/letter'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Problems, Refusal, type Problem } from '@/lib/kernel/refusal'
import type { HolidayCalendar } from '@/lib/law/calendar/bank-holidays'
import { londonDate, longDate, type CalendarDate } from '@/lib/law/calendar/date'
import { BeyondPublishedHolidays } from '@/lib/law/calendar/working-day'
import { postLetters } from '@/lib/letters/post-letters'
import { currentCalendar } from '@/lib/register/holidays'
import type { CaseRole, CaseState } from './case'
import type { DeskTask } from './desk-tasks'
import { changeDuties, type DutyChange } from './duties'
import { openCase, reopenCase, type OpenCase } from './open-case'
import { admits, onlyTells, stateAfter, type transitions } from './transitions'

/** A change to a case, and the only way its rows are written. Answers with what the person must put right. */
export type CaseCommand<Input = unknown> = {
  (actor: Actor, at: CaseAt, input: unknown): Promise<readonly Problem[]>
  /** The same command as the next step of another, in the same transaction. */
  next(input: Input): NextStep
}

/** Which case, and the version of it that the person was looking at. */
export type CaseAt = z.infer<typeof caseAt>
const caseAt = z.object({ caseId: z.uuid(), version: z.coerce.number().int() })

type Name = keyof typeof transitions

/** What a command has in hand. */
export type Work<Input> = {
  tx: Transaction
  actor: Actor
  role: CaseRole
  mediationCase: OpenCase
  input: Input
  /** The event this command will leave, for rows that name their cause. */
  eventId: string
  now: Date
  today: CalendarDate
  calendar: HolidayCalendar
}

/** What happened and whom it concerns. The frame writes it; a command cannot forget to say it. */
export type Outcome = {
  detail: Record<string, unknown>
  letters: readonly Letter[]
  duties?: readonly DutyChange[]
  tasks?: readonly DeskTask[]
  /** Commands that follow at once, each with an event of its own. */
  then?: readonly NextStep[]
}

type Definition<Input extends z.ZodType> = {
  input: Input
  run: (work: Work<z.output<Input>>) => Promise<Outcome>
}

/** A command that follows another at once, with its input in hand. */
export type NextStep = {
  name: Name
  run: (work: Omit<Work<never>, 'input'>) => Promise<Outcome>
}

/** Makes a command from what it accepts and what it does. The table in `transitions.ts` says who and when. */
export function caseCommand<Input extends z.ZodType>(
  name: Name,
  { input, run }: Definition<Input>,
): CaseCommand<z.output<Input>> {
  const next = (given: z.output<Input>): NextStep => ({ name, run: (work) => run({ ...work, input: given }) })

  const command = async (actor: Actor, at: CaseAt, raw: unknown): Promise<readonly Problem[]> => {
    const where = caseAt.safeParse(at)
    if (!where.success) throw new Refusal('not_found')
    const parsed = input.safeParse(raw)
    if (!parsed.success) return problemsIn(parsed.error)
    const digest = createHash('sha256').update(name).update(JSON.stringify(raw)).digest('hex')

    try {
      await transact(async (tx) => {
        const mediationCase = await openCase(tx, actor, where.data.caseId, name)
        if (mediationCase.version !== where.data.version) {
          const since = await firstChangeSince(tx, where.data)
          if (since?.digest === digest && since.by === actorId(actor)) return
          if (since || mediationCase.version < where.data.version) throw new Refusal('out_of_date')
        }
        const role = admits(name, mediationCase.roles, mediationCase.state)
        if (!role) throw new Refusal('not_allowed')
        const calendar = await currentCalendar(tx)
        await take(tx, { actor, role, mediationCase, calendar, digest }, next(parsed.data))
      })
      return []
    } catch (error) {
      return asProblems(error)
    }
  }
  return Object.assign(command, { next })
}

type Steps = {
  actor: Actor
  role: CaseRole
  mediationCase: OpenCase
  calendar: HolidayCalendar
  digest: string
}

/** Takes one step and whatever follows from it: event, state, duties, letters and tasks stand or fall together. */
async function take(tx: Transaction, steps: Steps, { name, run }: NextStep): Promise<void> {
  const { actor, role, mediationCase, calendar, digest } = steps
  const at = now()
  const [eventId, on] = [randomUUID(), londonDate(at)]
  const work = { tx, actor, role, mediationCase, eventId, now: at, today: on, calendar }
  const outcome = await run(work)

  const [version, state] = [mediationCase.version + 1, stateAfter(name, mediationCase.state)]
  await recordEvent(tx, {
    id: eventId,
    caseId: mediationCase.id,
    version,
    state,
    name,
    actorId: actorId(actor),
    actorRole: role,
    at,
    detail: outcome.detail,
    inputDigest: digest,
  })
  await tx
    .update(cases)
    .set({ version, state, closedAt: state === 'closed' ? (mediationCase.closedAt ?? at) : null })
    .where(eq(cases.id, mediationCase.id))
  await settle(tx, { caseId: mediationCase.id, eventId, at, on }, outcome)

  for (const following of outcome.then ?? []) {
    const reopened = await reopenCase(tx, mediationCase)
    if (!leadsOn(following.name, reopened.state)) throw new Refusal('not_allowed')
    await take(tx, { ...steps, mediationCase: reopened }, following)
  }
}

/** Writes an event. `start-case` uses it too, for the one event that has no case before it. */
export async function recordEvent(tx: Transaction, event: typeof caseEvents.$inferInsert): Promise<void> {
  await tx.insert(caseEvents).values(event)
}

type Cause = { caseId: string; eventId: string; at: Date; on: CalendarDate }

/** Writes what an event brings with it. */
export async function settle(tx: Transaction, cause: Cause, outcome: Outcome): Promise<void> {
  const { caseId, eventId, at } = cause
  await changeDuties(tx, cause, outcome.duties ?? [])
  await postLetters(tx, { caseEventId: eventId, caseId }, outcome.letters, at)
  if (outcome.tasks?.length)
    await tx.insert(tasks).values(outcome.tasks.map((task) => ({ caseId, createdAt: at, ...task })))
}

/** A step that follows was allowed with the one before it; only where it may start is asked again. */
const leadsOn = (name: Name, state: CaseState) => admits(name, [...everyRole], state) !== undefined
const everyRole: readonly CaseRole[] = [
  'parent',
  'young_person',
  'supporter',
  'la_officer',
  'icb_officer',
  'mediator',
  'adviser',
  'administrator',
  'system',
]

/**
 * What first changed the case after the version that the person saw. The same form, sent twice by the same person, was
 * answered the first time; a reminder that went out meanwhile changed nothing that the form rests on.
 */
async function firstChangeSince(tx: Transaction, { caseId, version }: CaseAt) {
  const [event] = await tx
    .select({ by: caseEvents.actorId, digest: caseEvents.inputDigest })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.caseId, caseId),
        gt(caseEvents.version, version),
        notInArray(caseEvents.name, [...onlyTells]),
      ),
    )
    .orderBy(asc(caseEvents.version))
    .limit(1)
  return event
}

/**
 * What a person can put right of what stopped a command; anything else is thrown on. Where a rule needs bank holidays
 * that are not published, nobody has made a mistake, but somebody has to be told.
 */
export function asProblems(error: unknown): readonly Problem[] {
  if (error instanceof Problems) return error.problems
  if (!(error instanceof BeyondPublishedHolidays)) throw error
  const { coversUntil } = error.calendar
  return [
    {
      field: '',
      message: `We cannot work out a day for this yet, because the bank holidays after ${longDate(coversUntil)} are not known to us. Nothing was changed. Telephone us and we will find a way`,
    },
  ]
}

/** What the person must put right, once for each field. */
export function problemsIn(error: z.ZodError): Problem[] {
  const seen = new Set<string>()
  return error.issues.flatMap(({ path, message }) => {
    const field = path.join('.')
    if (seen.has(field)) return []
    seen.add(field)
    return [{ field, message }]
  })
}
