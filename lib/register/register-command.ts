import type { z } from 'zod'
import { transact, type Transaction } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import type { Letter } from '@/emails/letter'
import { actorId, type Actor, type MembershipRole } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { Problems, Refusal, type Problem } from '@/lib/kernel/refusal'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { postLetters } from '@/lib/letters/post-letters'
import { permissions, type RegisterCommandName } from './permissions'

/** A change to the register: organisations, people, mediators, diaries. The only way its rows are written. */
export type RegisterCommand = (actor: Actor, input: unknown) => Promise<readonly Problem[]>

type Work<Input> = {
  tx: Transaction
  actor: Actor
  role: MembershipRole | 'system'
  input: Input
  now: Date
  today: CalendarDate
}

/** What happened, to which row, and whom to tell. */
type Outcome = { subjectId: string | null; detail: Record<string, unknown>; letters?: readonly Letter[] }

/**
 * Makes a command on the register. `permissions.ts` says who may give it; the change, its event and its
 * letters are one transaction.
 */
export function registerCommand<Input extends z.ZodType>(
  name: RegisterCommandName,
  { input, run }: { input: Input; run: (work: Work<z.output<Input>>) => Promise<Outcome> },
): RegisterCommand {
  return async (actor, raw) => {
    const role = roleFor(name, actor)
    if (!role) throw new Refusal('not_found')
    const parsed = input.safeParse(raw)
    if (!parsed.success)
      return parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))

    try {
      await transact(async (tx) => {
        const at = now()
        const outcome = await run({ tx, actor, role, input: parsed.data, now: at, today: londonDate(at) })
        const [event] = await tx
          .insert(registerEvents)
          .values({
            name,
            actorId: actorId(actor),
            actorRole: role,
            at,
            subjectId: outcome.subjectId,
            detail: outcome.detail,
          })
          .returning({ id: registerEvents.id })
        await postLetters(tx, { registerEventId: event!.id }, outcome.letters ?? [], at)
      })
      return []
    } catch (error) {
      if (error instanceof Problems) return error.problems
      throw error
    }
  }
}

function roleFor(name: RegisterCommandName, actor: Actor): MembershipRole | 'system' | undefined {
  const allowed: readonly (MembershipRole | 'system')[] = permissions[name]
  if (actor.kind === 'system') return allowed.find((role) => role === 'system')
  return actor.memberships.find(({ role }) => allowed.includes(role))?.role
}
