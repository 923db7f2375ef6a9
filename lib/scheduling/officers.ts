import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { Reader, Transaction } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import type { Addressee } from '@/lib/cases/everybody'
import type { OpenCase } from '@/lib/cases/open-case'
import { caseUrl } from '@/lib/kernel/urls'
import type { CalendarDate } from '@/lib/law/calendar/date'
import type { Attendee } from './meeting'

/** Who can be named for these councils and ICBs: officers with an account, by name. */
export async function officersOf(
  source: Pick<Reader, 'select'>,
  organisationIds: readonly string[],
  today: CalendarDate,
) {
  if (organisationIds.length === 0) return []
  const found = await source
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      jobTitle: memberships.jobTitle,
      organisationId: organisations.id,
      organisation: organisations.name,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(
      and(
        inArray(memberships.organisationId, [...organisationIds]),
        inArray(memberships.role, ['la_officer', 'icb_officer']),
        lte(memberships.fromOn, today),
        or(isNull(memberships.untilOn), gt(memberships.untilOn, today)),
        isNull(users.disabledAt),
      ),
    )
    .orderBy(users.name)
  return found.map(({ name, email, ...officer }) => ({ ...officer, name: name ?? email }))
}

/** The officers who come and have an account: they get the calendar file themselves. */
export async function officersToTell(
  tx: Transaction,
  { id }: Pick<OpenCase, 'id'>,
  attendees: readonly Attendee[],
): Promise<Addressee[]> {
  const coming = attendees.filter(({ side }) => side === 'local_authority' || side === 'icb')
  const ids = coming.flatMap(({ userId }) => userId ?? [])
  if (ids.length === 0) return []
  const found = await tx.select().from(users).where(inArray(users.id, ids))
  return coming.flatMap(({ id: attendeeId, side, name, userId }) => {
    const user = found.find((row) => row.id === userId)
    return user
      ? [
          {
            side,
            partyId: attendeeId,
            to: { name, email: user.email, userId },
            caseUrl: caseUrl('authority', id),
          },
        ]
      : []
  })
}
