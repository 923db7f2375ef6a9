import { date, index, pgTable, text, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core'
import type { CalendarDate } from '@/lib/law/calendar/date'

export const organisationKinds = ['local_authority', 'icb', 'provider'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/**
 * Councils, integrated care boards and mediation providers. They merge and are renamed, so each has the
 * days between which it stood and its successor; a case keeps the body that decided.
 * `noticesEmail` is where statutory notices go. Without it the desk gets the task.
 */
export const organisations = pgTable(
  'organisations',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text({ enum: organisationKinds }).notNull(),
    name: text().notNull(),
    shortName: text().notNull(),
    code: text().unique(),
    noticesEmail: text(),
    phone: text(),
    fromOn: date().$type<CalendarDate>(),
    untilOn: date().$type<CalendarDate>(),
    successorId: uuid().references((): AnyPgColumn => organisations.id),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [index().on(t.kind, t.name)],
)
