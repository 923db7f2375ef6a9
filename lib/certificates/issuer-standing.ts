import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateIssuer } from '@/lib/law/certificate-guards'

/**
 * Whether somebody is an adviser on this day, and for whom else they work: whoever serves a council or ICB is employed
 * there, as far as independence goes (CFA 2014 s.56(2), (3)). A membership's last day is the day it ended.
 */
export async function issuerStanding(
  tx: Pick<Reader, 'select'>,
  userId: string,
  on: CalendarDate,
): Promise<CertificateIssuer> {
  const serves = await tx
    .select({ role: memberships.role, kind: organisations.kind })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.userId, userId),
        isNull(users.disabledAt),
        lte(memberships.fromOn, on),
        or(isNull(memberships.untilOn), gt(memberships.untilOn, on)),
      ),
    )
  const barred = serves.find(({ kind }) => kind !== 'provider')
  return {
    isAdviser: serves.some(({ role }) => role === 'adviser'),
    employer: barred && barred.kind !== 'provider' ? barred.kind : 'other',
  }
}
