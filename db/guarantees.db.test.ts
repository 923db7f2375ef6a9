import { eq, sql, type SQL } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { cast, bodies, seedCast } from '@/db/seed/cast'
import { aRequest, at, done, lastEvent, theCase } from '@/lib/cases/commands/a-request.fixture'
import { offerMediator } from '@/lib/cases/commands/offer-mediator'
import { finishTask } from '@/lib/desk/commands/finish-task'
import { reader, transact, type Transaction } from './client'
import { caseEvents, cases } from './schema/cases'
import { certificates } from './schema/certificates'
import { registerEvents, tasks } from './schema/desk'
import { letters } from './schema/letters'
import { calendars, meetings } from './schema/scheduling'

/*
 * What no code can do, however it is written: each of these is tried past the commands, straight on the tables.
 */

let caseId: string

beforeAll(async () => {
  await seedCast()
  caseId = await aRequest('meeting')
})

/** The error PostgreSQL answers with, as its SQLSTATE; fails when it lets the work through. */
async function refusal(work: (tx: Transaction) => Promise<unknown>): Promise<string> {
  return transact(work).then(
    () => 'done',
    (error: unknown) => sqlState(error),
  )
}

function sqlState(error: unknown): string {
  if (!(error instanceof Error)) return 'no error'
  return 'code' in error ? String(error.code) : sqlState(error.cause)
}

const run = (statement: SQL) => (tx: Transaction) => tx.execute(statement)

const brokenReference = '23503'
const duplicate = '23505'
const failedCheck = '23514'
const refusedByTrigger = '23000'
const overlap = '23P01'

describe('a case is in the state of its last event', () => {
  const change = (values: Partial<typeof cases.$inferInsert>) =>
    refusal((tx) => tx.update(cases).set(values).where(eq(cases.id, caseId)))

  it('so that a state without an event cannot be committed', async () => {
    expect(await change({ state: 'closed' })).toBe(brokenReference)
    expect(await change({ version: 900 })).toBe(brokenReference)
    expect(await theCase(caseId)).toMatchObject({ state: 'arranging' })
  })

  it('nor a new case without its first event', async () => {
    const orphan = { reference: 'SM-AAAA-AAAA', version: 1, state: 'draft', createdAt: new Date(0) } as const
    expect(await refusal((tx) => tx.insert(cases).values(orphan))).toBe(brokenReference)
  })

  it('nor an event that no case stands behind', async () => {
    const { id, caseId: _, ...event } = await lastEvent(caseId)
    const elsewhere = { ...event, caseId: id }
    expect(await refusal((tx) => tx.insert(caseEvents).values(elsewhere))).toBe(brokenReference)
  })

  it('nor two events in one place', async () => {
    const { id: _, ...event } = await lastEvent(caseId)
    expect(await refusal((tx) => tx.insert(caseEvents).values(event))).toBe(duplicate)
  })

  it('and it never goes back to an earlier one', async () => {
    const first = { version: 1, state: 'draft' } as const
    expect(await change(first)).toBe(refusedByTrigger)
  })
})

describe('what happened stays as it was written', () => {
  test.each(['case_events', 'register_events'])('%s takes no change, even of no row', async (table) => {
    for (const statement of [
      `update ${table} set at = at`,
      `update ${table} set at = at where false`,
      `delete from ${table}`,
      `truncate ${table} cascade`,
    ])
      expect(await refusal(run(sql.raw(statement))), statement).toBe(refusedByTrigger)
  })

  it('and what a command on the register did leaves such an event', async () => {
    const [task] = await transact((tx) =>
      tx
        .insert(tasks)
        .values({ kind: 'ring_the_family', detail: 'Ring', createdAt: new Date(0) })
        .returning(),
    )
    const before = await reader.$count(registerEvents)
    await done(finishTask(cast.grace, { taskId: task!.id }))
    expect(await reader.$count(registerEvents)).toBe(before + 1)
  })
})

describe('a certificate', () => {
  const paper = async (of: Partial<typeof certificates.$inferInsert> = {}) => {
    const { id: eventId } = await lastEvent(caseId)
    const [holder] = (await transact((tx) =>
      tx.execute(sql`select id from case_parties where case_id = ${caseId} and role = 'parent'`),
    )) as unknown as [{ id: string }]
    return {
      caseId,
      holderId: holder.id,
      eventId,
      kind: 'information_given' as const,
      number: 'C-2026-000001-X',
      code: 'ACDEFGHJKM',
      issuedOn: '2026-11-23' as never,
      issuedAt: new Date(0),
      issuedBy: cast.grace.userId,
      content: {},
      pdf: Uint8Array.of(1),
      // No two papers are the same.
      sha256: `of ${of.number ?? 'the first'}`,
      ...of,
    }
  }
  const write = async (of: Partial<typeof certificates.$inferInsert> = {}) => {
    const values = await paper(of)
    return refusal((tx) => tx.insert(certificates).values(values))
  }
  const set = (statement: string) => refusal(run(sql.raw(`update certificates set ${statement}`)))

  it('is live once of each kind, and has a number and a paper of its own', async () => {
    expect(await write()).toBe('done')
    expect(await write({ number: 'C-2026-000002-X' })).toBe(duplicate)
    expect(await write({ kind: 'took_part' })).toBe(duplicate)
    expect(await write({ kind: 'took_part', number: 'C-2026-000003-X', sha256: 'of the first' })).toBe(
      duplicate,
    )
    expect(await write({ kind: 'took_part', number: 'C-2026-000003-X' })).toBe('done')
  })

  it('says the same for ever', async () => {
    for (const statement of [
      `content = '{"name":"Somebody else"}'`,
      `pdf = '\\x02'`,
      `sha256 = 'y'`,
      `issued_on = '2026-11-24'`,
      `number = 'C-2026-000009-X'`,
      `code = 'NPQRTWXYAC'`,
      `kind = 'not_arranged'`,
    ])
      expect(await set(statement), statement).toBe(refusedByTrigger)
  })

  it('is replaced or revoked, never made live again and never gone', async () => {
    expect(await set(`status = 'revoked' where kind = 'took_part'`)).toBe('done')
    expect(await set(`status = 'live' where kind = 'took_part'`)).toBe(refusedByTrigger)
    expect(await set(`status = 'replaced' where kind = 'information_given'`)).toBe('done')
    expect(await write({ number: 'C-2026-000004-X' })).toBe('done')
    expect(await refusal(run(sql`delete from certificates`))).toBe(refusedByTrigger)
    expect(await refusal(run(sql`truncate certificates cascade`))).toBe(refusedByTrigger)
  })

  it('needs the event that issued it, by the end of the transaction', async () => {
    expect(await write({ eventId: caseId, number: 'C-2026-000005-X', kind: 'withdrew' })).toBe(
      brokenReference,
    )
  })
})

describe('a letter', () => {
  const change = (values: Partial<typeof letters.$inferInsert>) =>
    refusal((tx) => tx.update(letters).set(values).where(eq(letters.caseId, caseId)))

  it('keeps its kind, its reader and what it is to say from the start', async () => {
    expect(await change({ kind: 'case-closed' })).toBe(refusedByTrigger)
    expect(await change({ recipientEmail: 'somebody@else.example' })).toBe(refusedByTrigger)
    expect(await change({ props: {} })).toBe(refusedByTrigger)
  })

  it('keeps its words once it has any, and the moment it went', async () => {
    const words = { subject: 'One', text: 'One', html: '<p>One', renderedAt: new Date(0) }
    expect(await change(words)).toBe('done')
    for (const other of [
      { subject: 'Two' },
      { text: 'Two' },
      { html: 'Two' },
      { renderedAt: new Date(1) },
      { renderedAt: null, text: null },
    ])
      expect(await change(other), JSON.stringify(other)).toBe(refusedByTrigger)
    expect(await change({ status: 'sent', sentAt: new Date(0) })).toBe('done')
    expect(await change({ sentAt: new Date(1) })).toBe(refusedByTrigger)
    expect(await change({ sentAt: null })).toBe(refusedByTrigger)
  })

  it('is never deleted', async () => {
    expect(await refusal(run(sql`delete from letters`))).toBe(refusedByTrigger)
    expect(await refusal(run(sql`truncate letters cascade`))).toBe(refusedByTrigger)
  })

  it('goes once to one reader for one event, and has exactly one cause', async () => {
    const [{ id: _, ...row }] = (await reader.select().from(letters).where(eq(letters.caseId, caseId))) as [
      typeof letters.$inferSelect,
    ]
    const add = (of: Partial<typeof letters.$inferInsert>) =>
      refusal((tx) => tx.insert(letters).values({ ...row, ...of }))
    expect(await add({})).toBe(duplicate)
    expect(await add({ caseEventId: null })).toBe(failedCheck)
  })
})

describe('a diary', () => {
  const calendarOf = async (userId: string) => {
    const [found] = await reader.select().from(calendars).where(eq(calendars.userId, userId))
    return found!.id
  }
  const from = (hour: string, to: string) => `[2026-12-01T${hour}:00Z,2026-12-01T${to}:00Z)`
  const enter = async (userId: string, during: string) => {
    const calendarId = await calendarOf(userId)
    return refusal(
      run(sql`insert into diary_entries (calendar_id, meeting_id, during)
        select ${calendarId}::uuid, id, ${during}::tstzrange from meetings`),
    )
  }

  beforeAll(async () => {
    await transact((tx) =>
      tx.insert(meetings).values({
        caseId,
        mediatorId: cast.ruth.userId,
        status: 'held',
        startsAt: new Date('2026-12-01T10:00:00Z'),
        endsAt: new Date('2026-12-01T12:30:00Z'),
        mode: 'video',
        createdAt: new Date(0),
      }),
    )
  })

  it('has nobody in two places at once, and somebody else beside them', async () => {
    expect(await enter(cast.ruth.userId, from('10:00', '12:30'))).toBe('done')
    expect(await enter(cast.ruth.userId, from('12:29', '14:00'))).toBe(overlap)
    expect(await enter(cast.ruth.userId, from('09:00', '14:00'))).toBe(overlap)
    expect(await enter(cast.ruth.userId, from('12:30', '14:00'))).toBe('done')
    expect(await enter(cast.sorcha.userId, from('10:00', '12:30'))).toBe('done')
    expect(await enter(cast.ruth.userId, '[2026-12-02T10:00Z,2026-12-02T10:00Z)')).toBe(failedCheck)
  })

  it('gives time back that was released', async () => {
    await transact(run(sql`update diary_entries set released_at = now()`))
    expect(await enter(cast.ruth.userId, from('11:00', '12:00'))).toBe('done')
  })

  it('holds one live meeting of a case, which ends after it starts', async () => {
    const again = (status: string, ends: string) =>
      refusal(
        run(sql`insert into meetings (case_id, mediator_id, status, starts_at, ends_at, mode, created_at)
          select case_id, mediator_id, ${status}, starts_at, ${ends}::timestamptz, mode, created_at from meetings limit 1`),
      )
    expect(await again('booked', '2026-12-01T13:00Z')).toBe(duplicate)
    expect(await again('cancelled', '2026-12-01T13:00Z')).toBe('done')
    expect(await again('cancelled', '2026-12-01T10:00Z')).toBe(failedCheck)
  })

  it('keeps the hours of one weekday apart', async () => {
    const calendarId = await calendarOf(cast.ruth.userId)
    const hours = (weekday: number, starts: string, ends: string, fromOn = '2026-01-01') =>
      refusal(
        run(sql`insert into weekly_patterns (calendar_id, weekday, starts_at, ends_at, modes, from_on)
          values (${calendarId}, ${weekday}, ${starts}, ${ends}, '{video}', ${fromOn})`),
      )
    expect(await hours(1, '16:59', '18:00')).toBe(overlap)
    expect(await hours(1, '17:00', '18:00')).toBe('done')
    expect(await hours(6, '09:00', '12:00')).toBe('done')
    expect(await hours(6, '11:00', '13:00', '2027-01-01')).toBe(overlap)
    await transact(
      run(
        sql`update weekly_patterns set until_on = '2026-12-31' where weekday = 6 and calendar_id = ${calendarId}`,
      ),
    )
    expect(await hours(6, '11:00', '13:00', '2027-01-01')).toBe('done')
    expect(await hours(7, '12:00', '12:00')).toBe(failedCheck)
    expect(await hours(8, '09:00', '12:00')).toBe(failedCheck)
  })
})

describe('of some things there is one', () => {
  it('one right-holder, one council and one mediator in a case, and a council is an organisation', async () => {
    const party = (role: string, values: SQL) =>
      refusal(
        run(sql`insert into case_parties (case_id, role, name, since_at, organisation_id, until_at)
          values (${caseId}, ${role}, 'Somebody', now(), ${values})`),
      )
    expect(await party('parent', sql`null, null`)).toBe(duplicate)
    expect(await party('parent', sql`null, now()`)).toBe('done')
    expect(await party('local_authority', sql`${bodies.eastmere.id}, null`)).toBe(duplicate)
    expect(await party('local_authority', sql`null, now()`)).toBe(failedCheck)
    expect(await party('icb', sql`null, null`)).toBe(failedCheck)
  })

  it('one open offer of a case, and one open duty of a kind', async () => {
    await done(offerMediator(cast.imogen, await at(caseId), { mediatorId: cast.ruth.userId }))
    const offer = (status: string) =>
      run(sql`insert into offers (case_id, mediator_id, status, made_at, limit_at)
        values (${caseId}, ${cast.ruth.userId}, ${status}, now(), now())`)
    expect(await refusal(offer('open'))).toBe(duplicate)
    expect(await refusal(offer('declined'))).toBe('done')

    const again =
      run(sql`insert into duties (case_id, duty, ground, owed_by, opened_by, opened_on, provision, workings,
        rules_version, calendar_version)
      select case_id, duty, ground, owed_by, opened_by, opened_on, provision, workings, rules_version, calendar_version
      from duties where case_id = ${caseId} and duty = 'start_appeal'`)
    expect(await refusal(again)).toBe(duplicate)
  })

  it('one person of an address, however it is written, and one live membership of a kind', async () => {
    const person = run(sql`insert into users (email) values (${cast.amina.email.toUpperCase()})`)
    expect(await refusal(person)).toBe(duplicate)
    const serve = (untilOn: string | null) =>
      run(sql`insert into memberships (user_id, role, organisation_id, from_on, until_on)
        values (${cast.grace.userId}, 'adviser', ${bodies.provider.id}, '2026-01-01', ${untilOn})`)
    expect(await refusal(serve(null))).toBe(duplicate)
    expect(await refusal(serve('2026-02-01'))).toBe('done')
  })
})
