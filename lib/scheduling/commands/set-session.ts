import { randomUUID } from 'node:crypto'
import { and, eq, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { standingSessions } from '@/db/schema/sittings'
import type { Actor } from '@/lib/kernel/actor'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { registerCommand } from '@/lib/register/register-command'
import { lockDiary } from '../diary'
import { demandOfficers, demandOwnBody } from '../own-body'
import { sessionAsSeen } from '../session-as-seen'
import { sittingInput } from '../sitting-input'

const input = z.object({
  /** A session that is changed, as the page showed it; a new one without. */
  sessionId: z.uuid().optional(),
  version: z.coerce.number().int().optional(),
  ...sittingInput,
  weekday: z.coerce
    .number('Choose the day of the week')
    .int()
    .min(1, 'Choose the day of the week')
    .max(7, 'Choose the day of the week'),
  fromOn: optionalDay({ called: 'The first day' }),
  untilOn: optionalDay({ called: 'The last day' }),
})

type Session = typeof standingSessions.$inferInsert & { id: string }

/**
 * A council or ICB says in which hours of a week it takes how many meetings, and who of it may come; with nobody named
 * any of its officers. Meetings that are held or booked stand. Two people who change one session at once do not
 * overwrite each other.
 */
export const setSession = registerCommand('set_session', {
  input,

  async run({ tx, actor, input: { sessionId, version, fromOn, ...given }, today }) {
    demandOwnBody(actor, given.organisationId)
    const session = { ...given, id: sessionId ?? randomUUID(), fromOn: fromOn ?? today }
    if (given.endsAt <= given.startsAt) throw problem('endsAt', 'The end must be later than the start')
    if (given.untilOn !== null && given.untilOn < session.fromOn)
      throw problem('untilOn', 'The last day must be the first day or later')
    await demandOfficers(tx, given.organisationId, given.officers, today)
    await lockDiary(tx, given.organisationId)
    await demandNoneLikeIt(tx, session)
    if (sessionId) await change({ tx, actor }, session, version)
    else await tx.insert(standingSessions).values(session)
    return { subjectId: session.id, detail: { ...given, fromOn: session.fromOn } }
  },
})

/** Stops the command where the same people would sit twice at once: their meetings would be counted twice. */
async function demandNoneLikeIt(tx: Transaction, session: Session) {
  const others = await tx
    .select()
    .from(standingSessions)
    .where(
      and(
        eq(standingSessions.organisationId, session.organisationId),
        eq(standingSessions.weekday, session.weekday),
        ne(standingSessions.id, session.id),
      ),
    )
  const twice = others.find(
    ({ startsAt, endsAt, fromOn, untilOn, officers }) =>
      startsAt.slice(0, 5) < session.endsAt &&
      session.startsAt < endsAt.slice(0, 5) &&
      (untilOn === null || session.fromOn <= untilOn) &&
      (!session.untilOn || fromOn <= session.untilOn) &&
      (officers.length === 0 ||
        session.officers.length === 0 ||
        officers.some((id) => session.officers.includes(id))),
  )
  if (twice)
    throw problem(
      'startsAt',
      `You have a session from ${twice.startsAt.slice(0, 5)} to ${twice.endsAt.slice(0, 5)} on this day with the same people. Change that one, or name other people`,
    )
}

async function change(work: { tx: Transaction; actor: Actor }, session: Session, version?: number) {
  const known = await sessionAsSeen(work.tx, work.actor, { sessionId: session.id, version })
  if (known.organisationId !== session.organisationId) throw new Refusal('not_found')
  await work.tx
    .update(standingSessions)
    .set({ ...session, version: known.version + 1 })
    .where(eq(standingSessions.id, session.id))
}
