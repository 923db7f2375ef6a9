import { and, eq, gt, lte, sql, type SQL } from 'drizzle-orm'
import { reader, type Reader } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { meetingReminders, meetings } from '@/db/schema/scheduling'
import { londonDate } from '@/lib/law/calendar/date'
import { after } from '@/lib/scheduling/free-times'
import type { MeetingStage } from './meeting-stage'

type Source = Pick<Reader, 'select'>

/** Five working days before a meeting are never more than these days before it, whatever the holidays. */
const days = 21

/** Booked meetings that are near enough to be reminded of, with the version of their case. */
export const meetingsAhead = (at: Date) =>
  booked(reader, and(gt(meetings.startsAt, at), lte(meetings.startsAt, after(at, days * 24 * 60))))

/** One booked meeting, as it stands in the transaction. */
export async function meetingAhead(tx: Source, meetingId: string) {
  const [found] = await booked(tx, eq(meetings.id, meetingId))
  return found
}

async function booked(source: Source, which: SQL | undefined) {
  const rows = await source
    .select({ meeting: meetings, version: cases.version, told, said })
    .from(meetings)
    .innerJoin(cases, eq(cases.id, meetings.caseId))
    .where(and(eq(meetings.status, 'booked'), which))
    .orderBy(meetings.startsAt, meetings.id)
  return rows.map(({ told: toldAt, ...row }) => ({
    ...row,
    startsAt: row.meeting.startsAt,
    toldOn: londonDate(toldAt),
  }))
}

/** When the first letter went out that said how the meeting stands now; before one has, when it was made. */
const told = sql`coalesce((
  select min(${letters.createdAt}) from ${letters}
  where ${letters.caseId} = ${meetings.caseId}
    and ${letters.props} -> 'meeting' ->> 'uid' = ${meetings.id}::text
    and ${letters.props} -> 'meeting' ->> 'method' = 'REQUEST'
    and ${letters.props} -> 'meeting' ->> 'sequence' = ${meetings.sequence}::text), ${meetings.createdAt})`.mapWith(
  letters.createdAt,
)

const said = sql<MeetingStage[]>`array(
  select distinct ${meetingReminders.stage} from ${meetingReminders}
  where ${meetingReminders.meetingId} = ${meetings.id}
    and ${meetingReminders.sequence} = ${meetings.sequence})`
