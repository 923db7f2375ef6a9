import { randomUUID } from 'node:crypto'
import { transact } from '@/db/client'
import { lines, rooms } from '@/db/schema/places'
import { calendars } from '@/db/schema/scheduling'
import { standingSessions } from '@/db/schema/sittings'
import { bodies } from '@/db/seed/cast'
import { meetingModes } from '@/lib/cases/case'
import { date } from '@/lib/law/calendar/date'

/** Northshire sits on a day of every week from 9am to 5pm, with these officers. */
export async function aSession(
  how: { weekday: number; holds: number },
  ...officers: string[]
): Promise<void> {
  await transact((tx) =>
    tx.insert(standingSessions).values({
      id: randomUUID(),
      organisationId: bodies.northshire.id,
      ...{ startsAt: '09:00', endsAt: '17:00', modes: [...meetingModes], fromOn: date('2026-11-01') },
      ...how,
      officers,
    }),
  )
}

/** So many numbered lines. */
export async function aLine(mode: 'video' | 'telephone', capacity: number): Promise<void> {
  const id = randomUUID()
  await transact(async (tx) => {
    await tx.insert(lines).values({ id, mode, name: 'Line', capacity, address: 'https://video.example/one' })
    await tx
      .insert(calendars)
      .values(Array.from({ length: capacity }, (_, nth) => ({ lineId: id, lineNumber: nth + 1 })))
  })
}

/** A room for families of every council. */
export async function aRoom(how: Partial<typeof rooms.$inferInsert> = {}): Promise<void> {
  const id = randomUUID()
  await transact(async (tx) => {
    await tx.insert(rooms).values({
      id,
      ...{ name: 'Oak Room', town: 'Northtown', address: '1 High Street', seats: 8, stepFree: true },
      ...how,
    })
    await tx.insert(calendars).values({ roomId: id })
  })
}

/** Until another transaction waits for this one, as PostgreSQL itself knows. */
export const untilSomebodyWaits = `
  do $$ begin
    while not exists (select from pg_locks where not granted) loop perform pg_sleep(0.01); end loop;
  end $$`
