import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import { weeklyPatterns } from '@/db/schema/scheduling'
import { modeWords } from '@/lib/cases/case'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { problem, Refusal } from '@/lib/kernel/refusal'

type Shown = { patternId: string; calendarId: string; version: number | undefined }

/**
 * Locks an entry of somebody's usual week until the transaction ends. Stops the command when it is not as the page
 * showed it, and says what it is now. An entry of somebody else does not exist.
 */
export async function demandUnchanged(
  tx: Transaction,
  actor: Actor,
  { patternId, calendarId, version }: Shown,
): Promise<void> {
  const [known] = await tx
    .select()
    .from(weeklyPatterns)
    .where(and(eq(weeklyPatterns.id, patternId), eq(weeklyPatterns.calendarId, calendarId)))
    .for('update')
  if (!known && (await removedByThem(tx, actor, patternId)))
    throw problem(
      '',
      'These hours were removed since you opened the page. Add them as new hours to have them',
    )
  if (!known) throw new Refusal('not_found')
  if (known.version === version) return
  const { weekday, startsAt, endsAt, modes } = known
  const now = `${weekdays[weekday - 1]}, ${startsAt.slice(0, 5)} to ${endsAt.slice(0, 5)}, ${modes.map((mode) => modeWords[mode]).join(' or ')}`
  throw problem(
    '',
    `These hours have changed since you opened the page. They are ${now} now, and yours were not saved. Open the page again, check it, then try again`,
  )
}

/** Whether these were hours of theirs that they have removed. */
export async function removedByThem(
  source: Pick<Reader, 'select'>,
  actor: Actor,
  patternId: string,
): Promise<boolean> {
  const userId = actorId(actor)
  if (!userId || !isId(patternId)) return false
  const [removed] = await source
    .select({ id: registerEvents.id })
    .from(registerEvents)
    .where(
      and(
        eq(registerEvents.subjectId, patternId),
        eq(registerEvents.name, 'remove_weekly_pattern'),
        eq(registerEvents.actorId, userId),
      ),
    )
    .limit(1)
  return removed !== undefined
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
