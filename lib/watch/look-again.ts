import { sql } from 'drizzle-orm'
import { transact } from '@/db/client'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { OpenDuty } from './watched-duties'

/** When a duty is to be looked at next; null for never. */
export type NextLook = { duty: OpenDuty; nextOn: CalendarDate | null }

/**
 * Writes into the watch's own diary when it looks at these duties again. A duty that was moved or looked at by somebody
 * else meanwhile keeps what they wrote.
 */
export async function lookAgain(looks: readonly NextLook[]): Promise<void> {
  if (looks.length === 0) return
  const rows = JSON.stringify(
    looks.map(({ duty: { id, watchOn, dueOn, safeOn }, nextOn }) => ({ id, watchOn, dueOn, safeOn, nextOn })),
  )
  await transact((tx) =>
    tx.execute(sql`
      update duties set watch_on = look."nextOn"
      from jsonb_to_recordset(${rows}::jsonb)
        as look (id uuid, "watchOn" date, "dueOn" date, "safeOn" date, "nextOn" date)
      where duties.id = look.id and duties.watch_on = look."watchOn" and duties.ended_at is null
        and (duties.due_on, duties.safe_on) is not distinct from (look."dueOn", look."safeOn")`),
  )
}
