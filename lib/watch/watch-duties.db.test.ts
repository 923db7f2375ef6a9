import { and, asc, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { tasks } from '@/db/schema/desk'
import { duties, dutyReminders } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { organisations } from '@/db/schema/organisations'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import { aHold, aMediatedCase, anOfferedTime, onDay, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { aDraft, aRequest, at, done, family } from '@/lib/cases/commands/a-request.fixture'
import { acknowledge } from '@/lib/cases/commands/acknowledge'
import { reportNotArranged } from '@/lib/cases/commands/report-not-arranged'
import { sendRequest } from '@/lib/cases/commands/send-request'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { caseStory } from '@/lib/cases/queries'
import { asOf } from '@/lib/kernel/now'
import { addDays, date, instantAt } from '@/lib/law/calendar/date'
import { deliver } from '@/lib/letters/deliver'
import { remindOfDuty } from './commands/remind-of-duty'
import { watchDuties } from './watch-duties'

beforeAll(() =>
  onDay('2026-08-03', '09:00', async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

const watch = () => watchDuties(theSystem)
const watchOn = (day: string, time = '09:00') => onDay(day, time, watch)

/** A draft about a decision that was sent on this day. */
const draftAbout = (sentOn: string, startedOn: string) =>
  onDay(startedOn, '10:00', () => aDraft('meeting', { answers: { letterDatedOn: sentOn } }))
const requestOn = (day: string, how: Parameters<typeof aRequest>[1] = {}) =>
  onDay(day, '10:00', () =>
    aRequest('meeting', { ...how, answers: { letterDatedOn: addDays(date(day), -20) } }),
  )

/** What was told of a case, in order: the day, the duty and the stage. */
async function told(caseId: string): Promise<string[]> {
  const rows = await reader
    .select({ on: dutyReminders.on, duty: duties.duty, stage: dutyReminders.stage })
    .from(dutyReminders)
    .innerJoin(duties, eq(duties.id, dutyReminders.dutyId))
    .where(eq(duties.caseId, caseId))
    .orderBy(asc(dutyReminders.on), asc(duties.duty))
  return rows.map(({ on, duty, stage }) => `${on} ${duty} ${stage}`)
}

const eventsOf = (caseId: string) =>
  reader.$count(
    caseEvents,
    and(eq(caseEvents.caseId, caseId), sql`${caseEvents.name} in ('remind_of_duty', 'escalate_duty')`),
  )

/** The letters that the watch wrote about a case: kind and address. */
async function written(caseId: string): Promise<string[]> {
  const rows = await reader
    .select({ kind: letters.kind, to: letters.recipientEmail })
    .from(letters)
    .innerJoin(dutyReminders, eq(dutyReminders.eventId, letters.caseEventId))
    .where(eq(letters.caseId, caseId))
    .orderBy(asc(dutyReminders.on), asc(letters.kind), asc(letters.recipientEmail))
  return rows.map(({ kind, to }) => `${kind} to ${to}`)
}

const pressing = (caseId: string) =>
  reader
    .select()
    .from(tasks)
    .where(and(eq(tasks.caseId, caseId), eq(tasks.kind, 'duty_late')))

describe('each day is told of once, however often the watch goes round', () => {
  /** Every hour of a day in London, also the one that comes twice and not the one that is left out. */
  async function hourByHour(day: string) {
    const [from, until] = [instantAt(date(day), '00:00'), instantAt(addDays(date(day), 1), '00:00')]
    for (let instant = from.getTime(); instant < until.getTime(); instant += 3_600_000)
      await asOf(new Date(instant), watch)
  }

  test.each([
    ['when the clocks go back', '2026-10-25', '2026-08-27', '2026-10-01', '2_days_before_safe'],
    ['when the clocks go forward', '2027-03-28', '2027-01-30', '2027-03-01', '2_days_before_safe'],
    ['on a leap day', '2028-02-29', '2027-12-31', '2028-02-10', 'last_day'],
  ])('%s', async (_, day, sentOn, startedOn, stage) => {
    const caseId = await draftAbout(sentOn, startedOn)
    await hourByHour(day)
    expect(await told(caseId)).toEqual([`${day} contact_adviser ${stage}`])
    expect(await eventsOf(caseId)).toBe(1)
    expect(await written(caseId)).toEqual(['date-ahead to amina@family.example'])
  })

  it('not in the night, whatever the hour is called elsewhere', async () => {
    const caseId = await draftAbout('2026-08-27', '2026-10-01')
    await watchOn('2026-10-25', '07:59')
    expect(await told(caseId)).toEqual([])
    await watchOn('2026-10-25', '08:00')
    expect(await told(caseId)).toHaveLength(1)
  })
})

describe('a council that is silent', () => {
  it('is chased step by step: the notice’s address, its lead too, then our desk with a task', async () => {
    const caseId = await requestOn('2026-11-02')
    const days = ['2026-11-02', '2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06', '2026-11-09']
    for (const day of days) await watchOn(day)
    expect((await told(caseId)).filter((line) => line.includes('acknowledge'))).toEqual([
      '2026-11-04 acknowledge last_day',
      '2026-11-05 acknowledge 1_working_days_after',
      '2026-11-09 acknowledge 3_working_days_after',
    ])
    expect(await written(caseId)).toEqual([
      'council-duty-due to send.notices@northshire.example',
      'council-duty-late to margaret.osei-tutu@northshire.example',
      'council-duty-late to send.notices@northshire.example',
      // On the 9th, day 7 of 30: the 30 days are remembered, and the desk comes in for the notice.
      'council-duty-due to send.notices@northshire.example',
      'council-duty-late to margaret.osei-tutu@northshire.example',
      'council-duty-late to send.notices@northshire.example',
      ...['grace', 'imogen', 'peter'].map((name) => `desk-duty to ${name}@provider.example`),
    ])
    const [task] = await pressing(caseId)
    expect(task?.detail).toBe(
      'Northshire Council has still to say that our notice has arrived. It was due on Wednesday 4 November 2026. Ring them',
    )

    await onDay('2026-11-09', '15:00', async () => done(acknowledge(cast.dev, await at(caseId), {})))
    expect((await pressing(caseId))[0]?.doneAt).toEqual(instantAt(date('2026-11-09'), '15:00'))
    for (const day of ['2026-11-16', '2026-11-22']) await watchOn(day)
    expect((await told(caseId)).slice(4)).toEqual([
      '2026-11-16 arrange_mediation day_14_of_30',
      '2026-11-22 arrange_mediation day_20_of_30',
      '2026-11-22 start_appeal 21_days_before_safe',
    ])
    // Whoever said that it arrived has the case.
    expect((await written(caseId)).slice(-4)).toEqual([
      'council-duty-due to dev.patel@northshire.example',
      'council-duty-due to margaret.osei-tutu@northshire.example',
      'council-duty-due to send.notices@northshire.example',
      'date-ahead to amina@family.example',
    ])
  })

  it('is not asked to arrange what is held, what the family can choose, nor what it has said it cannot', async () => {
    const held = await onDay('2026-11-02', '10:00', () => aHold('2026-11-25'))
    const offered = await onDay('2026-11-02', '10:00', () => aMediatedCase())
    await onDay('2026-11-02', '11:00', () => anOfferedTime(offered, '2026-11-26'))
    const refused = await requestOn('2026-11-02')
    await onDay('2026-11-03', '10:00', async () => {
      await done(acknowledge(cast.dev, await at(refused), {}))
      await done(reportNotArranged(cast.dev, await at(refused), { reason: 'no_decision_maker' }))
    })
    for (const day of ['2026-11-09', '2026-11-16', '2026-11-22']) await watchOn(day)
    for (const caseId of [held, offered, refused])
      expect((await told(caseId)).join()).not.toContain('arrange_mediation')
  })

  it('is told of in the story to those who may know', async () => {
    const caseId = await requestOn('2026-11-02')
    for (const day of ['2026-11-04', '2026-11-09']) await watchOn(day)
    const says = async (actor: Parameters<typeof caseStory>[0]) =>
      (await caseStory(actor, caseId)).map((line) => line.says)
    const late =
      'Northshire Council has not done this in time: say that the request had arrived. We wrote again. Our office sees to it.'
    for (const actor of [cast.amina, cast.dev, cast.grace]) expect(await says(actor)).toContain(late)
    expect(await says(cast.grace)).toContain('Northshire Council was reminded to arrange the meeting.')
  })
})

describe('after the service was down', () => {
  it('tells only the latest of what it missed, and goes on from there', async () => {
    const caseId = await draftAbout('2026-09-10', '2026-10-01')
    // 21 and 7 days before 10 November went by.
    await watchOn('2026-11-05', '01:30')
    expect(await told(caseId)).toEqual([])
    await watchOn('2026-11-05', '14:10')
    await watchOn('2026-11-08')
    expect(await told(caseId)).toEqual([
      '2026-11-05 contact_adviser 7_days_before_safe',
      '2026-11-08 contact_adviser 2_days_before_safe',
    ])
    expect(await eventsOf(caseId)).toBe(2)
  })

  it('says what can still be done when the last day went by, and nothing after that', async () => {
    const caseId = await draftAbout('2026-09-10', '2026-10-01')
    for (const day of ['2026-12-01', '2026-12-02', '2026-12-20']) await watchOn(day)
    expect(await told(caseId)).toEqual(['2026-12-01 contact_adviser day_after'])
    expect(await written(caseId)).toEqual(['date-gone to amina@family.example'])
    const waiting = and(eq(duties.caseId, caseId), sql`${duties.watchOn} is not null`)
    expect(await reader.$count(duties, waiting)).toBe(0)
  })
})

describe('whatever happens meanwhile', () => {
  it('two workers at once tell everything once', async () => {
    const caseIds = []
    for (let count = 0; count < 6; count++) caseIds.push(await draftAbout('2026-08-27', '2026-10-01'))
    await onDay('2026-10-20', '09:00', () => Promise.all([watch(), watch(), watch()]))
    for (const caseId of caseIds) {
      expect(await told(caseId)).toEqual(['2026-10-20 contact_adviser 7_days_before_safe'])
      expect(await eventsOf(caseId)).toBe(1)
      expect(await written(caseId)).toHaveLength(1)
    }
  })

  it('a worker that dies between two cases leaves the first told, the second untouched, and the next makes up', async () => {
    const first = await draftAbout('2026-08-27', '2026-10-01')
    const second = await draftAbout('2026-08-27', '2026-10-01')
    // The connection is cut in the middle of the second case, as by kill -9, once its reminder is written.
    const [victim] = await reader
      .select({ id: duties.id })
      .from(duties)
      .where(and(eq(duties.caseId, second), eq(duties.duty, 'contact_adviser')))
    await transact((tx) =>
      tx.execute(
        sql.raw(`create function die() returns trigger language plpgsql as $$ begin
            perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
          create trigger dies after insert on duty_reminders for each row
            when (new.duty_id = '${victim!.id}') execute function die()`),
      ),
    )
    await expect(watchOn('2026-10-20')).rejects.toThrow('commands failed')
    expect(await told(first)).toHaveLength(1)
    expect(await told(second)).toEqual([])
    expect([await eventsOf(second), (await written(second)).length]).toEqual([0, 0])

    await transact((tx) => tx.execute(sql`drop trigger dies on duty_reminders`))
    await watchOn('2026-10-20', '10:00')
    for (const caseId of [first, second]) {
      expect(await told(caseId)).toEqual(['2026-10-20 contact_adviser 7_days_before_safe'])
      expect(await eventsOf(caseId)).toBe(1)
    }
  })

  it('what has ended is not told of, and a letter on its way is not sent any more', async () => {
    const caseId = await draftAbout('2026-08-27', '2026-10-01')
    await watchOn('2026-10-20')
    await onDay('2026-10-20', '11:00', async () => {
      await done(sendRequest(cast.amina, await at(caseId), {}))
      const [reminder] = await reader
        .select({ id: letters.id })
        .from(letters)
        .where(and(eq(letters.caseId, caseId), eq(letters.kind, 'date-ahead')))
      expect(await deliver(reminder!.id)).toBe('not_needed')
    })
    await watchOn('2026-10-25')
    expect((await told(caseId)).filter((line) => line.includes('contact_adviser'))).toHaveLength(1)
    const [contact] = await reader
      .select()
      .from(duties)
      .where(and(eq(duties.caseId, caseId), eq(duties.duty, 'contact_adviser')))
    await onDay('2026-10-25', '09:00', async () =>
      expect(await remindOfDuty(theSystem, await at(caseId), { dutyId: contact!.id })).toEqual([
        { field: '', message: 'This asks for nothing now' },
      ]),
    )
  })

  it('the same day cannot be told twice, whoever writes it', async () => {
    const [row] = await reader.select().from(dutyReminders).limit(1)
    const again = transact((tx) =>
      tx
        .insert(dutyReminders)
        .values({ ...row!, id: undefined, stage: 'another', eventId: crypto.randomUUID() }),
    )
    await expect(again).rejects.toThrow()
    const undone = transact((tx) => tx.delete(dutyReminders).where(eq(dutyReminders.id, row!.id)))
    await expect(undone).rejects.toThrow()
  })

  it('a form that was open while a reminder went out is still good, and sent twice is answered once', async () => {
    const caseId = await requestOn('2026-11-02')
    await onDay('2026-11-04', '07:00', async () => {
      const seen = await at(caseId)
      await watchOn('2026-11-04', '08:30')
      expect((await at(caseId)).version).toBeGreaterThan(seen.version)
      expect(await acknowledge(cast.dev, seen, {})).toEqual([])
      expect(await acknowledge(cast.dev, seen, {})).toEqual([])
      await expect(withdraw(cast.amina, seen, {})).rejects.toMatchObject({ reason: 'out_of_date' })
    })
  })

  it('a family without e-mail gets its letter by post, and near the day somebody rings', async () => {
    const caseId = await onDay('2026-10-01', '10:00', () =>
      aDraft('meeting', {
        answers: { letterDatedOn: '2026-08-27' },
        familyAnswers: {
          ...family,
          email: '',
          preferredChannel: 'post',
          address: '1 High Street, Northshire',
        },
      }),
    )
    for (const day of ['2026-10-20', '2026-10-25', '2026-10-27']) await watchOn(day)
    const ringing = await reader
      .select({ detail: tasks.detail })
      .from(tasks)
      .where(and(eq(tasks.caseId, caseId), eq(tasks.kind, 'ring_the_family')))
    expect(ringing).toEqual([
      { detail: 'Their last day is Tuesday 27 October 2026, and they have no e-mail. Ring them today' },
    ])
    const posted = and(eq(letters.caseId, caseId), eq(letters.status, 'to_post'))
    expect(await reader.$count(letters, posted)).toBe(3)
  })

  it('a council that has lost its address for notices is still written to, by post', async () => {
    const caseId = await requestOn('2026-11-02')
    const northshire = eq(organisations.id, bodies.northshire.id)
    await transact((tx) => tx.update(organisations).set({ noticesEmail: null }).where(northshire))
    await watchOn('2026-11-04')
    await transact((tx) =>
      tx.update(organisations).set({ noticesEmail: 'send.notices@northshire.example' }).where(northshire),
    )
    expect(await written(caseId)).toEqual(['council-duty-due to '])
  })
})
