import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { disagreementEvents } from '@/db/schema/disagreements'
import { duties } from '@/db/schema/duties'
import { letters } from '@/db/schema/letters'
import { interests } from '@/db/schema/mediators'
import { exceptions } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import { onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, done, education, health } from '@/lib/cases/commands/a-request.fixture'
import { signedOn } from '@/lib/agreements/an-agreement.fixture'
import { caseById } from '@/lib/cases/queries'
import type { Actor, Person } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { disagreementById, disagreementList, kindsToAskAbout } from '../queries'
import { agree } from './agree'
import { askForResolution } from './ask-for-resolution'
import { book } from './book'
import { callOff } from './call-off'
import { giveLink } from './give-link'
import { recordResult } from './record-result'
import { stop } from './stop'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work), 20_000)

const about = { about: 'The help at school stopped in September', wanted: 'That it goes on' }

async function asked(actor: Actor, how: Record<string, unknown>): Promise<string> {
  const disagreementId = randomUUID()
  await done(askForResolution(actor, { disagreementId, ...about, ...how }))
  return disagreementId
}

const at = async (id: string) => ({
  disagreementId: id,
  version: (await disagreementById(cast.imogen, id)).version,
})
const state = async (id: string) => (await disagreementById(cast.imogen, id)).state
const lettersOf = (id: string, kind: string) =>
  reader
    .select()
    .from(letters)
    .where(and(eq(letters.disagreementId, id), eq(letters.kind, kind)))

const aTime = {
  mediatorId: cast.ruth.userId,
  day: '2026-12-09',
  startsAt: '10:00',
  minutes: '',
  mode: 'video',
}

/** About what the council does, agreed by both. */
async function agreedWithTheCouncil(): Promise<string> {
  const id = await asked(cast.amina, { kind: 'duties', councilId: bodies.northshire.id })
  await done(agree(cast.dev, await at(id), {}))
  return id
}

describe('disagreement resolution', () => {
  story('goes from the asking to an outcome that each party is told', async () => {
    const id = await asked(cast.amina, { kind: 'duties', councilId: bodies.northshire.id })
    expect(await state(id)).toBe('asked')
    const [toCouncil] = await lettersOf(id, 'resolution-asked')
    expect(toCouncil).toMatchObject({ recipientEmail: 'send.notices@northshire.example' })
    expect(toCouncil!.props).toMatchObject({ from: 'The family' })

    await done(agree(cast.dev, await at(id), {}))
    expect(await state(id)).toBe('agreed')
    await done(book(cast.imogen, await at(id), aTime))
    expect(await lettersOf(id, 'resolution-booked')).toHaveLength(3)
    await onDay('2026-12-09', '12:30', async () => {
      const result = { result: 'part_settled', agreedPoints: 'The help goes on from Monday' }
      await done(recordResult(cast.ruth, await at(id), result))
    })
    expect(await state(id)).toBe('ended')
    expect(await lettersOf(id, 'resolution-outcome')).toHaveLength(2)
    expect((await disagreementById(cast.amina, id)).meeting?.agreedPoints).toContain('goes on')
    // The desk arranges, and does not read what was agreed.
    expect((await disagreementById(cast.imogen, id)).meeting?.agreedPoints).toBeNull()
  })

  story('has all four kinds, each with those who may take part in it', async () => {
    const school = { schoolName: 'Oak Lane School', schoolEmail: 'office@oaklane.example' }
    const seats = async (id: string, reader: Actor) =>
      (await disagreementById(reader, id)).parties.map(({ seat }) => seat).toSorted()
    const duties = await asked(cast.amina, { kind: 'duties', councilId: bodies.northshire.id, ...school })
    expect(await seats(duties, cast.amina)).toEqual(['family', 'local_authority', 'provider'])
    const provision = await asked(cast.amina, { kind: 'provision', ...school })
    expect(await seats(provision, cast.amina)).toEqual(['family', 'provider'])
    const both = { councilId: bodies.northshire.id, icbId: bodies.northshireIcb.id }
    const health = await asked(cast.amina, { kind: 'health_or_social_care', ...both })
    expect(await seats(health, cast.nia)).toEqual(['family', 'icb', 'local_authority'])
    const between = await asked(cast.dev, { kind: 'between_bodies', ...both })
    expect(await seats(between, cast.nia)).toEqual(['icb', 'local_authority'])
    expect(await disagreementList(cast.nia)).toHaveLength(2)
  })

  story('never names a family, a child or a school in a letter to somebody else', async () => {
    const id = await asked(cast.amina, {
      ...{ kind: 'duties', councilId: bodies.northshire.id },
      ...{ schoolName: 'Oak Lane School', schoolEmail: 'office@oaklane.example' },
    })
    await done(stop(cast.dev, await at(id), {}))
    const sent = await reader.select().from(letters).where(eq(letters.disagreementId, id))
    expect(sent.map(({ props }) => JSON.stringify(props)).join()).not.toMatch(/Oak Lane|Amina|September/)
  })

  story('gives no certificate, opens no duty and moves no date', async () => {
    const caseId = await aRequest('meeting')
    const before = (await caseById(cast.amina, caseId)).duties
    const [dutyCount, certificateCount] = await Promise.all([
      reader.$count(duties),
      reader.$count(certificates),
    ])
    const id = await agreedWithTheCouncil()
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-10' }))
    await onDay('2026-12-10', '12:30', async () =>
      done(recordResult(cast.ruth, await at(id), { result: 'not_settled' })),
    )
    expect((await caseById(cast.amina, caseId)).duties).toEqual(before)
    expect(await reader.$count(duties)).toBe(dutyCount)
    expect(await reader.$count(certificates)).toBe(certificateCount)
  })

  story('keeps the statutory clocks of the same family in sight of those who see its cases', async () => {
    const caseId = await aRequest('meeting')
    const id = await agreedWithTheCouncil()
    const seen = async (actor: Actor) =>
      (await disagreementById(actor, id)).clocks.find(({ view }) => view.id === caseId)
    const appeal = (await seen(cast.amina))?.duties.find(({ duty }) => duty === 'start_appeal')
    expect(appeal?.dueOn).toBeTruthy()
    expect(await seen(cast.dev)).toBeDefined()
    const inHealth = await aRequest('meeting', { issues: [education, health] })
    const clocks = (await disagreementById(cast.amina, id)).clocks
    expect(clocks.find(({ view }) => view.id === inHealth)?.duties.map(({ duty }) => duty)).toContain(
      'notify_icb',
    )
    const agreedTo = await signedOn('2026-12-22')
    expect(
      (await disagreementById(cast.amina, id)).clocks
        .find(({ view }) => view.id === agreedTo)
        ?.duties.map(({ duty }) => duty),
    ).toContain('carry_out')
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-14' }))
    expect(await seen(cast.ruth)).toBeUndefined()
  })
})

describe('a school, which has no account', () => {
  const school = { schoolName: 'Oak Lane School', schoolEmail: 'office@oaklane.example' }
  const toSchool = async (id: string, kind: string) =>
    (await lettersOf(id, kind)).filter(({ recipientEmail }) => recipientEmail === school.schoolEmail)

  story('reads in its letter how it came out and what was agreed, and is led to no page', async () => {
    for (const [day, result, agreedPoints] of [
      ['2026-12-23', 'settled', 'The help goes on\nFrom Monday'],
      ['2026-12-24', 'not_settled', ''],
    ] as const) {
      const id = await asked(cast.amina, { kind: 'provision', ...school })
      await done(agree(cast.grace, await at(id), { seat: 'provider' }))
      await done(book(cast.imogen, await at(id), { ...aTime, day }))
      await onDay(day, '12:30', async () =>
        done(recordResult(cast.ruth, await at(id), { result, agreedPoints })),
      )
      for (const kind of ['resolution-news', 'resolution-booked', 'resolution-outcome'])
        expect((await toSchool(id, kind)).map(({ props }) => props)).toMatchObject([{ needsAccount: false }])
      const sent = await lettersOf(id, 'resolution-outcome')
      const points = sent.map(({ recipientEmail, props }) => [recipientEmail, (props as Points).agreedPoints])
      expect(Object.fromEntries(points)).toEqual({
        'amina@family.example': null,
        [school.schoolEmail]: agreedPoints || null,
      })
    }
  })
})
type Points = { agreedPoints: string | null }

describe('a meeting by video', () => {
  story('has its link in the letters and on the page; another kind has none', async () => {
    const id = await agreedWithTheCouncil()
    const joinUrl = 'https://meet.example/room/9'
    for (const wrong of [
      'meet.example/9',
      'http://meet.example/9',
      'https://a:b@meet.example/9',
      'javascript:alert(1)',
    ])
      expect(
        await book(cast.imogen, await at(id), { ...aTime, day: '2026-12-29', joinUrl: wrong }),
      ).toMatchObject([{ field: 'joinUrl' }])
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-29', joinUrl }))
    const sent = await lettersOf(id, 'resolution-booked')
    expect(sent).toHaveLength(3)
    for (const { props } of sent) expect(props).toMatchObject({ meeting: { joinUrl } })
    expect((await disagreementById(cast.amina, id)).meeting?.joinUrl).toBe(joinUrl)
    await done(callOff(cast.ruth, await at(id), {}))
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-29', mode: 'telephone', joinUrl }))
    expect((await disagreementById(cast.amina, id)).meeting?.joinUrl).toBeNull()
    expect(await giveLink(cast.imogen, await at(id), { joinUrl })).toEqual([
      { field: 'joinUrl', message: 'They do not meet by video' },
    ])
  })

  story('that was booked without a link gets one later, in everybody’s letters and calendars', async () => {
    const id = await agreedWithTheCouncil()
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-30' }))
    const give = async (joinUrl: string, by: Actor = cast.ruth) => giveLink(by, await at(id), { joinUrl })
    expect(await give('')).toEqual([{ field: 'joinUrl', message: 'Enter the link' }])
    expect(await give('meet.example/10')).toMatchObject([{ field: 'joinUrl' }])
    await expect(give('https://meet.example/10', cast.amina)).rejects.toMatchObject({ reason: 'not_allowed' })
    await done(give('https://meet.example/10'))
    expect(await give('https://meet.example/10')).toMatchObject([{ message: 'They have this link already' }])
    await done(give('https://meet.example/11', cast.imogen))
    const told = (await lettersOf(id, 'resolution-booked')).map(({ recipientEmail, props }) => {
      const { meeting } = props as { meeting: { sequence: number; joinUrl: string | null } }
      return `${recipientEmail} ${meeting.sequence} ${meeting.joinUrl ?? 'no link'}`
    })
    expect(told.toSorted()).toEqual(
      ['amina@family.example', 'ruth@mediators.example', 'send.notices@northshire.example'].flatMap((to) => [
        `${to} 1 no link`,
        `${to} 2 https://meet.example/10`,
        `${to} 3 https://meet.example/11`,
      ]),
    )
    expect(await state(id)).toBe('booked')
  })
})

describe('nobody is made to take part', () => {
  story('anybody may stop at any time, and the mediator has the time back', async () => {
    const id = await agreedWithTheCouncil()
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-15' }))
    const { reference } = await disagreementById(cast.imogen, id)
    const taken = and(isNotNull(exceptions.note), eq(exceptions.note, reference))
    expect(await reader.$count(exceptions, taken)).toBe(1)
    await done(stop(cast.amina, await at(id), {}))
    expect(await state(id)).toBe('closed')
    expect(await reader.$count(exceptions, taken)).toBe(0)
    await expect(agree(cast.dev, await at(id), {})).rejects.toMatchObject({ reason: 'not_allowed' })
  })

  story('a school answers by telephone, and the desk writes it down', async () => {
    const id = await asked(cast.amina, { kind: 'provision', schoolName: 'Oak Lane School' })
    const [letter] = await lettersOf(id, 'resolution-asked')
    expect(letter).toMatchObject({ status: 'to_post' })
    await done(agree(cast.grace, await at(id), { seat: 'provider' }))
    expect(await state(id)).toBe('agreed')
  })

  story('a meeting that is called off is looked for again', async () => {
    const id = await agreedWithTheCouncil()
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-16' }))
    await done(callOff(cast.ruth, await at(id), {}))
    expect(await state(id)).toBe('agreed')
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-16' }))
    expect(await state(id)).toBe('booked')
  })
})

describe('refused', () => {
  const problems = (result: Promise<readonly { message: string }[]>) =>
    result.then((found) => found.map(({ message }) => message))

  story('what does not fit the kind', async () => {
    const ask = (actor: Actor, how: object) =>
      problems(askForResolution(actor, { disagreementId: randomUUID(), ...about, ...how }))
    const { northshire, northshireIcb } = bodies
    expect(await ask(cast.amina, { kind: 'between_bodies', councilId: northshire.id })).toEqual([
      'This kind is between a council and a health board. Choose another one',
    ])
    expect(await ask(cast.dev, { kind: 'between_bodies', councilId: northshire.id })).toEqual([
      'Choose the ICB',
    ])
    const elsewhere = { councilId: bodies.eastmere.id, icbId: northshireIcb.id }
    expect(await ask(cast.dev, { kind: 'between_bodies', ...elsewhere })).toEqual([
      'Choose a disagreement in which you, or those you work for, take part',
    ])
    expect(await ask(cast.amina, { kind: 'duties', icbId: northshireIcb.id })).toEqual([
      'An ICB takes part only where it is about health or social care',
    ])
    expect(await ask(cast.amina, { kind: 'provision' })).toEqual(['Enter the name of the school or college'])
    expect(await ask(cast.amina, { kind: 'duties' })).toEqual([
      'Choose the council, or enter the school or college',
    ])
    expect(await ask(cast.amina, { kind: 'health_or_social_care' })).toEqual([
      'Choose the council, the ICB, or both',
    ])
    expect(await ask(cast.amina, { kind: 'tea', about: '', wanted: '' })).toHaveLength(3)
    const forFamilies = [
      'Only a family asks for this kind. You work for a council or a health board, and can ask for the kind between the two',
    ]
    for (const officer of [cast.dev, cast.nia])
      for (const kind of ['duties', 'provision', 'health_or_social_care'])
        expect(await ask(officer, { kind, councilId: northshire.id, schoolName: 'Oak Lane School' })).toEqual(
          forFamilies,
        )
  })

  story(
    'a meeting before everybody agreed, in the past, with somebody who is not free or has a tie',
    async () => {
      const id = await asked(cast.amina, { kind: 'duties', councilId: bodies.northshire.id })
      await expect(book(cast.imogen, await at(id), aTime)).rejects.toMatchObject({ reason: 'not_allowed' })
      await done(agree(cast.dev, await at(id), {}))
      const booking = async (how: object) =>
        problems(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-17', ...how }))
      expect(await booking({ day: '2026-11-27' })).toEqual(['Choose a time in the future'])
      expect(await booking({ mode: 'in_person' })).toEqual(['Say where they meet'])
      const other = await agreedWithTheCouncil()
      await done(book(cast.imogen, await at(other), { ...aTime, day: '2026-12-17' }))
      expect(await booking({ startsAt: '11:00' })).toEqual(['This mediator is not free then'])
      await transact((tx) =>
        tx.insert(interests).values({
          mediatorId: cast.ruth.userId,
          organisationId: bodies.northshire.id,
          reason: 'Worked there',
          declaredAt: now(),
        }),
      )
      expect(await booking({ day: '2026-12-18' })).toEqual([
        'This mediator has an interest in a body at the table. Choose another one',
      ])
      await transact((tx) => tx.delete(interests).where(eq(interests.reason, 'Worked there')))
    },
  )

  story('a result before the meeting, without what was agreed, or of what was not', async () => {
    const id = await agreedWithTheCouncil()
    await done(book(cast.imogen, await at(id), { ...aTime, day: '2026-12-21' }))
    const result = async (how: object) => problems(recordResult(cast.ruth, await at(id), how))
    expect(await result({ result: 'not_settled' })).toEqual(['The meeting has not begun yet'])
    await onDay('2026-12-21', '12:30', async () => {
      expect(await result({ result: 'settled' })).toEqual(['Write down what was agreed'])
      expect(await result({ result: 'not_settled', agreedPoints: 'Something' })).toEqual([
        'Nothing was settled, so leave this empty',
      ])
    })
  })

  story('to anybody else, to whom it does not exist; and a page that is out of date', async () => {
    const id = await agreedWithTheCouncil()
    for (const actor of [cast.owen, cast.nia, cast.ruth, cast.sorcha])
      await expect(disagreementById(actor, id)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(stop(cast.owen, await at(id), {})).rejects.toMatchObject({ reason: 'not_found' })
    const old = await at(id)
    await expect(stop(cast.amina, { ...old, version: 1 }, {})).rejects.toMatchObject({
      reason: 'out_of_date',
    })
    await expect(
      askForResolution(cast.owen, {
        ...{ disagreementId: id, kind: 'duties', councilId: bodies.northshire.id },
        ...about,
      }),
    ).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('to rewrite what happened', async () => {
    const id = await agreedWithTheCouncil()
    await expect(
      transact((tx) => tx.delete(disagreementEvents).where(eq(disagreementEvents.disagreementId, id))),
    ).rejects.toThrow()
  })
})

story('an officer who is a parent as well asks as one', async () => {
  const caseId = await aRequest('meeting')
  await transact((tx) =>
    tx
      .update(caseParties)
      .set({ userId: cast.nia.userId })
      .where(and(eq(caseParties.caseId, caseId), eq(caseParties.role, 'parent'))),
  )
  const kinds = async (actor: Actor & Person) => (await kindsToAskAbout(actor)).map(({ kind }) => kind)
  expect(await kinds(cast.dev)).toEqual(['between_bodies'])
  expect(await kinds(cast.amina)).toEqual(['duties', 'provision', 'health_or_social_care'])
  expect(await kinds(cast.nia)).toHaveLength(4)
  const id = await asked(cast.nia, { kind: 'duties', councilId: bodies.northshire.id })
  expect((await disagreementById(cast.nia, id)).roles).toEqual(['family'])
})
