import { and, eq, exists, gt, gte, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Reader } from '@/db/client'
import { undertakingReports } from '@/db/schema/agreements'
import { caseEvents } from '@/db/schema/cases'
import { duties } from '@/db/schema/duties'
import { meetings, offeredTimes } from '@/db/schema/scheduling'
import { instantAt, type CalendarDate } from '@/lib/law/calendar/date'

/**
 * Of which duties nothing is told today, whatever their days. A body is not asked to arrange what is held or booked, nor
 * while the family has times to choose from, nor what it has said it cannot arrange. A family that can still contact us
 * in time, or that could for as long as it could appeal, has the day to appeal in the letters about that. Whoever says that
 * something agreed is done waits for the family's answer.
 */
export function isSilent(source: Pick<Reader, 'select'>, today: CalendarDate): SQL {
  const standing = source
    .select({ one: sql`1` })
    .from(meetings)
    .where(and(eq(meetings.caseId, duties.caseId), inArray(meetings.status, ['held', 'booked'])))
  const offered = source
    .select({ one: sql`1` })
    .from(offeredTimes)
    .where(
      and(
        eq(offeredTimes.caseId, duties.caseId),
        isNull(offeredTimes.withdrawnAt),
        gt(offeredTimes.startsAt, instantAt(today, '00:00')),
      ),
    )
  const saidSo = source
    .select({ one: sql`1` })
    .from(caseEvents)
    .where(
      and(
        eq(caseEvents.caseId, duties.caseId),
        eq(caseEvents.name, 'report_not_arranged'),
        ne(caseEvents.actorRole, 'system'),
      ),
    )
  const saysBoth = source
    .select({ one: sql`1` })
    .from(contact)
    .where(
      and(
        eq(contact.caseId, duties.caseId),
        eq(contact.duty, 'contact_adviser'),
        isNull(contact.endedAt),
        or(gte(contact.dueOn, today), gte(contact.dueOn, duties.dueOn)),
      ),
    )
  const saidDone = source
    .select({ one: sql`1` })
    .from(undertakingReports)
    .where(and(eq(undertakingReports.dutyId, duties.id), isNull(undertakingReports.answer)))
  return or(
    and(eq(duties.duty, 'carry_out'), exists(saidDone)),
    and(eq(duties.duty, 'arrange_mediation'), or(exists(standing), exists(offered), exists(saidSo))),
    and(eq(duties.duty, 'start_appeal'), exists(saysBoth)),
  )!
}

const contact = alias(duties, 'contact')
