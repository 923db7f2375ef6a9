import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test, vi } from 'vitest'
import { reader, transact } from '@/db/client'
import { registerEvents } from '@/db/schema/desk'
import { caseParties } from '@/db/schema/cases'
import { letters } from '@/db/schema/letters'
import { memberships } from '@/db/schema/people'
import { meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { letter, type Letter, type LetterKind } from '@/emails/letter'
import { samples } from '@/emails/samples'
import { aRequest } from '@/lib/cases/commands/a-request.fixture'
import { now, today } from '@/lib/kernel/now'
import { factsOf } from '@/lib/scheduling/meeting'
import { deliver } from './deliver'
import { postLetters } from './post-letters'

vi.stubEnv('DEMO', '1')
vi.stubEnv('SMTP_URL', '')

let caseId: string
beforeAll(async () => {
  await seedCast()
  caseId = await aRequest('meeting')
})

test.each(['time-held', 'time-chosen', 'time-chosen-mediator', 'meeting-booked'] as const)(
  '%s is sent while the meeting is so, and not after it was called off',
  async (kind) => {
    const status = kind === 'meeting-booked' ? 'booked' : 'held'
    const meeting = await aMeeting(status)
    const first = await posted(letterAbout(kind, meeting))
    expect(await deliver(first)).toBe('sent')

    const second = await posted(letterAbout(kind, meeting))
    await change(meeting.id, { status: 'cancelled', sequence: 1 })
    expect(await deliver(second)).toBe('not_needed')
    expect(await reasonOf(second)).toBe('The meeting is cancelled')

    // What says that it was called off is sent.
    const last = { ...meeting, sequence: 1 }
    expect(await deliver(await posted(letterAbout('meeting-cancelled', last)))).toBe('sent')
  },
)

test('of two letters about a meeting that moved, only the newer is sent', async () => {
  const meeting = await aMeeting('booked')
  const older = await posted(letterAbout('meeting-booked', meeting))
  await change(meeting.id, { sequence: 1 })
  expect(await deliver(older)).toBe('not_needed')
  expect(await reasonOf(older)).toBe('A newer letter says how the meeting stands')
  expect(await deliver(await posted(letterAbout('meeting-booked', { ...meeting, sequence: 1 })))).toBe('sent')
  await change(meeting.id, { status: 'cancelled' })
})

test('an officer who has left the council gets no more of its letters; the council’s own address does', async () => {
  const { userId, name, email } = cast.margaret
  const toOfficer = letter('certificate-fact', { userId, name, email }, samples['certificate-fact'])
  expect(await deliver(await posted(toOfficer))).toBe('sent')
  await transact((tx) =>
    tx.update(memberships).set({ untilOn: today() }).where(eq(memberships.userId, userId)),
  )
  const late = await posted(toOfficer)
  expect(await deliver(late)).toBe('not_needed')
  expect(await reasonOf(late)).toBe('The reader no longer has to do with the case')

  const notices = { userId: null, name: 'Northshire Council', email: 'send.notices@northshire.example' }
  expect(await deliver(await posted(letter('certificate-fact', notices, samples['certificate-fact'])))).toBe(
    'sent',
  )
})

test('a parent who is no party to the case any more gets no more letters about it', async () => {
  const { userId, name, email } = cast.amina
  const toFamily = letter('council-acknowledged', { userId, name, email }, samples['council-acknowledged'])
  expect(await deliver(await posted(toFamily))).toBe('sent')
  const party = and(eq(caseParties.caseId, caseId), eq(caseParties.userId, userId))
  await transact((tx) => tx.update(caseParties).set({ untilAt: now() }).where(party))
  expect(await deliver(await posted(toFamily))).toBe('not_needed')
})

test('a mediator who has left gets no more letters about the case they took', async () => {
  const { userId, name, email } = cast.ruth
  await transact((tx) =>
    tx.insert(caseParties).values({ caseId, role: 'mediator', userId, name, sinceAt: now() }),
  )
  const closed = letter('mediation-ended', { userId, name, email }, samples['mediation-ended'])
  expect(await deliver(await posted(closed))).toBe('sent')
  await transact((tx) =>
    tx.update(memberships).set({ untilOn: today() }).where(eq(memberships.userId, userId)),
  )
  expect(await deliver(await posted(closed))).toBe('not_needed')
})

async function aMeeting(status: 'held' | 'booked') {
  const startsAt = new Date(now().getTime() + 9 * 86_400_000)
  const [meeting] = await transact((tx) =>
    tx
      .insert(meetings)
      .values({
        caseId,
        mediatorId: cast.ruth.userId,
        status,
        startsAt,
        endsAt: new Date(startsAt.getTime() + 9_000_000),
        mode: 'video',
        createdAt: now(),
      })
      .returning(),
  )
  return meeting!
}

type Meeting = Awaited<ReturnType<typeof aMeeting>>

const change = (id: string, to: Partial<Meeting>) =>
  transact((tx) => tx.update(meetings).set(to).where(eq(meetings.id, id)))

function letterAbout(
  kind: Extract<
    LetterKind,
    'time-held' | 'time-chosen' | 'time-chosen-mediator' | 'meeting-booked' | 'meeting-cancelled'
  >,
  meeting: Meeting,
): Letter {
  const { userId, name, email } = cast.ruth
  const method = kind === 'meeting-cancelled' ? 'CANCEL' : 'REQUEST'
  return letter(
    kind,
    { userId, name, email },
    {
      ...samples[kind],
      meeting: factsOf(meeting, method),
    },
  )
}

/** Posts a letter of the case as if an event of its own had caused it. */
async function posted(asked: Letter): Promise<string> {
  return transact(async (tx) => {
    const [event] = await tx
      .insert(registerEvents)
      .values({ name: 'test', actorRole: 'system', at: now(), detail: {} })
      .returning({ registerEventId: registerEvents.id })
    await postLetters(tx, { ...event!, caseId }, [asked], now())
    const [row] = await tx.select().from(letters).where(eq(letters.registerEventId, event!.registerEventId))
    return row!.id
  })
}

const reasonOf = async (id: string) =>
  (await reader.select({ reason: letters.reason }).from(letters).where(eq(letters.id, id)))[0]?.reason
