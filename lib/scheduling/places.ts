import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { reader, type Reader, type Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { lines, rooms } from '@/db/schema/places'
import { calendars, diaryEntries } from '@/db/schema/scheduling'
import type { MeetingMode } from '@/lib/cases/case'
import { holds, type Actor } from '@/lib/kernel/actor'
import { Refusal } from '@/lib/kernel/refusal'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import type { MeetingNeeded } from './meeting-needed'

/** A room or a numbered line, by its calendar. */
export type Place = {
  calendarId: string
  mode: MeetingMode
  name: string
  minutesBefore: number
  minutesAfter: number
  /** From this day on it is not used any more. */
  untilOn: CalendarDate | null
}

/** What places there are. `hasRooms`: there are rooms in the area, whether or not one of them fits the case. */
export type Places = { places: Place[]; hasRooms: boolean }

/**
 * The provider's rooms that fit a case (in its area, with seats for everybody, without steps where that is needed) and
 * all of its lines: two queries.
 */
export async function placesFor(
  source: Pick<Reader, 'select'>,
  { areaId, people, stepFreeNeeded }: Pick<MeetingNeeded, 'areaId' | 'people' | 'stepFreeNeeded'>,
  from: CalendarDate,
): Promise<Places> {
  const open = await source
    .select({ calendarId: calendars.id, room: rooms })
    .from(rooms)
    .innerJoin(calendars, eq(calendars.roomId, rooms.id))
    .where(
      and(
        or(isNull(rooms.untilOn), gt(rooms.untilOn, from)),
        or(isNull(rooms.areaId), areaId ? eq(rooms.areaId, areaId) : undefined),
      ),
    )
    .orderBy(rooms.seats, rooms.name)
  const numbered = await source
    .select({ calendarId: calendars.id, line: lines, number: calendars.lineNumber })
    .from(lines)
    .innerJoin(calendars, eq(calendars.lineId, lines.id))
    .where(or(isNull(lines.untilOn), gt(lines.untilOn, from)))
    .orderBy(lines.name, calendars.lineNumber)
  const places = [
    ...open
      .filter(({ room }) => room.seats >= people && (room.stepFree || !stepFreeNeeded))
      .map(({ calendarId, room: { name, town, minutesBefore, minutesAfter, untilOn } }) => ({
        calendarId,
        mode: 'in_person' as const,
        name: `${name}, ${town}`,
        minutesBefore,
        minutesAfter,
        untilOn,
      })),
    ...numbered
      .filter(({ line, number }) => (number ?? 0) <= line.capacity)
      .map(({ calendarId, line, number }) => ({
        calendarId,
        mode: line.mode,
        name: line.capacity === 1 ? line.name : `${line.name} ${number}`,
        minutesBefore: 0,
        minutesAfter: 0,
        untilOn: line.untilOn,
      })),
  ]
  return { places, hasRooms: open.length > 0 }
}

/** Whether people would meet in a room of ours, and none of them fits the case. Where there are none, any place may. */
export async function noRoomFits(
  source: Pick<Reader, 'select'>,
  needed: MeetingNeeded,
  { mode, startsAt }: { mode: MeetingMode; startsAt: Date },
): Promise<boolean> {
  if (mode !== 'in_person') return false
  const { places, hasRooms } = await placesFor(source, needed, londonDate(startsAt))
  return hasRooms && !places.some((place) => place.mode === mode)
}

/** Where the meeting is, as letters and pages say it, of those calendars that are a room’s or a line’s. */
export async function placeOf(source: Pick<Reader, 'select'>, calendarIds: readonly string[]) {
  if (calendarIds.length === 0) return { place: null, joinUrl: null }
  const found = await source
    .select({ room: rooms, line: lines })
    .from(calendars)
    .leftJoin(rooms, eq(rooms.id, calendars.roomId))
    .leftJoin(lines, eq(lines.id, calendars.lineId))
    .where(inArray(calendars.id, [...calendarIds]))
  const room = found.find((one) => one.room)?.room
  const line = found.find((one) => one.line)?.line
  return {
    place: room ? [room.name, room.address, room.town].join(', ') : null,
    joinUrl: line?.mode === 'video' ? line.address : null,
  }
}

/** Whether a meeting has one of our rooms or lines: then its place is given up with its time, and chosen anew. */
export async function hasOurPlace(tx: Pick<Reader, 'select'>, meetingId: string): Promise<boolean> {
  const ours = await tx
    .select({ id: diaryEntries.id })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .where(
      and(eq(diaryEntries.meetingId, meetingId), isNull(diaryEntries.releasedAt), isNull(calendars.userId)),
    )
    .limit(1)
  return ours.length > 0
}

/** Frees the room or line that a meeting has, which goes on without it. */
export async function freePlace(tx: Transaction, meetingId: string, now: Date): Promise<void> {
  const ours = tx.select({ id: calendars.id }).from(calendars).where(isNull(calendars.userId))
  await tx
    .update(diaryEntries)
    .set({ releasedAt: now })
    .where(
      and(
        eq(diaryEntries.meetingId, meetingId),
        isNull(diaryEntries.releasedAt),
        inArray(diaryEntries.calendarId, ours),
      ),
    )
}

/** Every room and line of the provider, for the desk. */
export async function placesKept(actor: Actor) {
  if (!holds(actor, 'adviser', 'administrator')) throw new Refusal('not_found')
  const kept = await reader
    .select({ room: rooms, area: organisations.name })
    .from(rooms)
    .leftJoin(organisations, eq(organisations.id, rooms.areaId))
    .orderBy(rooms.town, rooms.name)
  return {
    rooms: kept.map(({ room, area }) => ({ ...room, area })),
    lines: await reader.select().from(lines).orderBy(lines.mode, lines.name),
  }
}
