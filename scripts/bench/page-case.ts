import type { Sql } from 'postgres'
import { bodies } from '@/db/seed/cast'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { idOf, searched } from './diary-rows'

/** The day and the instant at which the desk asks. */
const day = addDays(searched.fromOn, -1)
export const askedAt = instantAt(day, '09:00')

/**
 * Writes two cases that wait for a meeting of six: one of fifty mediators, a council and two ICBs with three officers
 * each, the family, a room and a video line. The people are the owners of these diaries. In the second case the
 * council’s officers are all away, so that no time fits. Returns the ids of both.
 */
export async function writePageCases(rows: Sql, ids: readonly string[]): Promise<readonly [string, string]> {
  const secondIcb = idOf('second icb')
  await rows`insert into organisations ${rows([
    { id: secondIcb, kind: 'icb', name: 'A second ICB', short_name: 'Second ICB' },
    { id: awayCouncil, kind: 'local_authority', name: 'A council on holiday', short_name: 'On holiday' },
  ])}`
  await rows`insert into users (id, name, email) select id, 'Person ' || n, n || '@bench.example'
    from unnest(${[...ids]}::uuid[]) with ordinality person (id, n)`
  const [mediators, others] = [ids.slice(0, 50), ids.slice(50)]
  await writeMediators(rows, mediators)
  const icbs = [bodies.northshireIcb.id, secondIcb]
  await writeOfficers(rows, bodies.northshire.id, 'la_officer', others.slice(0, 3))
  await writeOfficers(rows, icbs[0]!, 'icb_officer', others.slice(3, 6))
  await writeOfficers(rows, secondIcb, 'icb_officer', others.slice(6, 9))
  await writeOfficers(rows, awayCouncil, 'la_officer', others.slice(9, 12))
  await rows`insert into exceptions (calendar_id, kind, starts_at, ends_at)
    select id, 'leave', ${day}::date, ${day}::date + 120 from unnest(${others.slice(9, 12)}::uuid[]) id`
  await writePlaces(rows)
  return [
    await writeCase(rows, 'fits', [bodies.northshire.id, ...icbs]),
    await writeCase(rows, 'does not fit', [awayCouncil, ...icbs]),
  ]
}

const awayCouncil = idOf('away council')

async function writeMediators(rows: Sql, ids: readonly string[]): Promise<void> {
  await rows`insert into mediators (user_id, modes, independence_declared_on, minutes_before, minutes_after)
    select id, '{video,in_person,telephone}', ${day}::date - 30, 15 * (n % 3), 30
    from unnest(${[...ids]}::uuid[]) with ordinality mediator (id, n)`
  await rows`insert into register_entries
      (mediator_id, body, number, valid_from_on, valid_until_on, insured_until_on, dbs_until_on)
    select id, 'CMC', n, ${day}::date - 100, ${day}::date + 300, ${day}::date + 300, ${day}::date + 300
    from unnest(${[...ids]}::uuid[]) with ordinality mediator (id, n)`
  await writeOfficers(rows, bodies.provider.id, 'mediator', ids)
}

const writeOfficers = (rows: Sql, organisation: string, role: string, ids: readonly string[]) =>
  rows`insert into memberships (user_id, role, organisation_id, from_on)
    select id, ${role}, ${organisation}, ${day}::date - 100 from unnest(${[...ids]}::uuid[]) id`

async function writePlaces(rows: Sql): Promise<void> {
  const [room, line] = [idOf('room'), idOf('line')]
  await rows`insert into rooms (id, name, town, address, seats, step_free)
    values (${room}, 'The room', 'Northtown', '1 High Street', 12, true)`
  await rows`insert into lines (id, mode, name, capacity) values (${line}, 'video', 'The line', 1)`
  await rows`insert into calendars (room_id, line_id, line_number) values (${room}, null, null), (null, ${line}, 1)`
}

async function writeCase(rows: Sql, name: string, parties: readonly string[]): Promise<string> {
  const [id, eventId] = [idOf(`case that ${name}`), idOf(`event that ${name}`)]
  const [council, ...icbs] = parties as [string, ...string[]]
  await rows`insert into cases (id, reference, version, state, local_authority_id, la_told_on, created_at)
    values (${id}, ${name}, 1, 'arranging', ${council}, ${day}, ${askedAt})`
  await rows`insert into case_events (id, case_id, version, state, name, actor_role, at, detail, input_digest)
    values (${eventId}, ${id}, 1, 'arranging', 'send_request', 'parent', ${askedAt}, '{}', '')`
  await rows`insert into case_parties ${rows([
    { case_id: id, role: 'parent', organisation_id: null, name: 'The parent', since_at: askedAt },
    {
      case_id: id,
      role: 'local_authority',
      organisation_id: council,
      name: 'The council',
      since_at: askedAt,
    },
    ...icbs.map((icb) => ({
      case_id: id,
      role: 'icb',
      organisation_id: icb,
      name: 'An ICB',
      since_at: askedAt,
    })),
  ])}`
  await rows`insert into mediation_issues (case_id, kind, disagreement, wanted, position)
    values (${id}, 'education', '', '', 1), (${id}, 'health', '', '', 2)`
  await rows`insert into meeting_wishes (case_id, mode) values (${id}, 'no_preference')`
  await rows`insert into duties (case_id, duty, owed_by, opened_by, opened_on, due_on, safe_on, act_by_on, provision,
      workings, rules_version, calendar_version)
    values (${id}, 'arrange_mediation', 'local_authority', ${eventId}, ${day}, ${day}::date + 30, ${day}::date + 29,
      ${day}::date + 30, '', '[]', '', '')`
  return id
}
