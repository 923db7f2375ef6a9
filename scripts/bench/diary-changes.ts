import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { transact } from '@/db/client'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { freeTime, takeTime } from '@/lib/scheduling/diary'
import { after } from '@/lib/scheduling/free-times'
import { searched } from './diary-rows'

const now = instantAt(searched.fromOn, '00:00')

/** Something comes into a diary, moves or goes, is booked or called off, or its owner works other hours. */
export async function changeSomething(rows: Sql, diary: string, next: (below: number) => number) {
  const [one] =
    await rows`select id from busy_times where calendar_id = ${diary} order by during offset ${next(100)} limit 1`
  const busy = one?.id as string
  switch (next(6)) {
    case 0:
      return rows`delete from busy_times where id = ${busy}`
    case 1:
      return rows`update busy_times set during = tstzrange(lower(during) + interval '1 hour', upper(during) + interval '1 hour')
        where id = ${busy}`
    case 2:
      return rows`insert into busy_times (calendar_id, during)
        select calendar_id, tstzrange(lower(during) + interval '3 days', upper(during) + interval '3 days')
        from busy_times where id = ${busy}`
    case 3:
      return rows`update weekly_patterns set ends_at = time '16:00' + interval '1 hour' * ${next(4)}
        where calendar_id = ${diary} and weekday = ${1 + next(7)}`
    case 4:
      return book(rows, diary, next)
    default:
      return callOff(rows, diary)
  }
}

/** Where the time is free, that is. */
async function book(rows: Sql, calendarId: string, next: (below: number) => number): Promise<void> {
  const meetingId = randomUUID()
  const startsAt = instantAt(addDays(searched.fromOn, next(30)), `${10 + next(6)}:00`)
  const endsAt = after(startsAt, 90)
  await rows`insert into meetings (id, case_id, mediator_id, status, starts_at, ends_at, mode, sequence, created_at)
    values (${meetingId}, ${meetingId}, ${calendarId}, 'booked', ${startsAt}, ${endsAt}, 'video', 0, ${now})`
  await transact((tx) => takeTime(tx, meetingId, [{ calendarId, startsAt, endsAt }], now))
}

async function callOff(rows: Sql, diary: string): Promise<void> {
  const [entry] =
    await rows`select meeting_id from diary_entries where calendar_id = ${diary} and released_at is null limit 1`
  if (entry) await transact((tx) => freeTime(tx, entry.meeting_id as string, now))
}
