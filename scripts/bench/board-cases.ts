import type { Sql } from 'postgres'
import { bodies } from '@/db/seed/cast'
import type { CalendarDate } from '@/lib/law/calendar/date'

/**
 * Writes `open` cases at every place of their road, each with its family, its child, the duties it owes and one that is
 * done; and beside them half as many closed cases whose time to appeal still runs, and a tenth as many drafts that
 * nobody sent. The same rows each time, but for the days, which lie around `day`.
 */
export async function writeCases(sql: Sql, open: number, day: CalendarDate): Promise<void> {
  // Ids that look random, as the product's are, and are the same each time.
  await sql`
    create function pg_temp.id_of(name text) returns uuid immutable return
    overlay(overlay(md5(name) placing '4' from 13) placing '8' from 17)::uuid`
  await sql`
    create temporary table road as
    select i, pg_temp.id_of('case ' || i) as case_id, pg_temp.id_of('event ' || i) as event_id,
      case when i <= ${open} then (array['contacted', 'arranging', 'booked', 'ended'])[i % 4 + 1]
        when i <= ${open} * 1.5 then 'closed' else 'draft' end as state
    from generate_series(1, ${open} * 1.6) i`
  await sql`update pg_index set indisready = false where indrelid = any(${tables}::regclass[])`
  await sql`
    insert into cases (id, reference, version, state, local_authority_id, la_told_on, created_at)
    select case_id, 'SM-' || i, 1, state, ${bodies.northshire.id}, ${day}::date - (i % 30)::int, ${day}::date - 60
    from road`
  await sql`
    insert into case_events (id, case_id, version, state, name, actor_role, at, detail, input_digest)
    select event_id, case_id, 1, state, 'send_request', 'parent', ${day}::date - 60, '{}', '' from road`
  await sql`
    insert into case_parties (case_id, role, name, since_at)
    select case_id, 'parent', 'Parent ' || i, ${day}::date - 60 from road`
  await sql`
    insert into children (case_id, first_name, last_name, date_of_birth)
    select case_id, 'Child', 'Number ' || i, date '2015-01-01' from road`
  for (const duty of duties) await writeDuty(sql, duty, day)
  await sql`drop table road`
  await sql`update pg_index set indisready = true where indrelid = any(${tables}::regclass[])`
  for (const table of tables) await sql`reindex table ${sql(table)}`
  await sql`vacuum (analyze) ${sql(tables)}`
}

/** Their indexes are made once at the end, which for a million cases saves most of the time. */
const tables = ['cases', 'case_events', 'case_parties', 'children', 'duties']

/** A duty of the cases in these states, due some days from today, spread evenly; `safeDays` earlier for families. */
type Duty = {
  readonly name: string
  readonly owedBy: string
  readonly states: readonly string[]
  readonly from: number
  readonly until: number
  readonly safeDays?: number
  readonly isDone?: true
  readonly hasNoDay?: true
}

const everyState = ['draft', 'contacted', 'arranging', 'booked', 'ended', 'closed']

/** The watch ends a time to appeal when it is over: those that ran out yesterday are still there. */
const duties: readonly Duty[] = [
  { name: 'start_appeal', owedBy: 'family', states: everyState, from: -1, until: 120, safeDays: 4 },
  { name: 'contact_adviser', owedBy: 'family', states: ['draft'], from: -300, until: 60, safeDays: 2 },
  {
    name: 'contact_adviser',
    owedBy: 'family',
    states: everyState.slice(1),
    from: -60,
    until: 0,
    isDone: true,
  },
  { name: 'make_choice', owedBy: 'family', states: ['contacted'], from: 0, until: 0, hasNoDay: true },
  { name: 'give_information', owedBy: 'adviser', states: ['contacted'], from: -1, until: 1 },
  {
    name: 'arrange_mediation',
    owedBy: 'local_authority',
    states: ['arranging', 'booked'],
    from: -3,
    until: 30,
  },
  { name: 'acknowledge', owedBy: 'local_authority', states: ['arranging'], from: -1, until: 2 },
  { name: 'give_notice', owedBy: 'local_authority', states: ['booked'], from: -1, until: 15 },
  { name: 'issue_certificate', owedBy: 'adviser', states: ['ended'], from: -2, until: 3 },
]

async function writeDuty(sql: Sql, duty: Duty, day: CalendarDate): Promise<void> {
  const { name, owedBy, states, from, until, safeDays = 0, isDone = false, hasNoDay = false } = duty
  // The numbers of the cases, shuffled by a prime, are spread over the days.
  const due = hasNoDay
    ? sql`null::date`
    : sql`(${day}::date + ${from}::int + (i * 7919 % ${until - from + 1})::int)`
  await sql`
    insert into duties (id, case_id, duty, owed_by, opened_by, opened_on, due_on, safe_on, act_by_on, provision,
      workings, rules_version, calendar_version, ended_at, how_ended)
    select pg_temp.id_of(${name} || i), case_id, ${name}, ${owedBy}, event_id, ${day}::date - 60, ${due}, ${due},
      ${due} - (i % ${safeDays + 1})::int, 'SEND Regulations 2014', '[]', '2026-11-23', '2026-02-25',
      ${isDone ? sql`${day}::date - 30` : sql`null`}, ${isDone ? 'discharged' : null}
    from road where state = any(${states})`
}
