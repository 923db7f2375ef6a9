import { and, eq, inArray, isNull } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { calendars, diaryEntries, meetings } from '@/db/schema/scheduling'
import { cast, seedCast } from '@/db/seed/cast'
import { Refusal } from '@/lib/kernel/refusal'
import { openMove } from '../another-time'
import { aBooking, aMediatedCase, anOfferedTime, onMonday, ruthHas, theMeeting } from './a-meeting.fixture'
import { at, done, theCase } from './a-request.fixture'
import { answerMove } from './answer-move'
import { chooseTime } from './choose-time'
import { proposeMove } from './propose-move'

const rounds = 100

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

it(`lets the council's yes and the desk's own move not both win, ${rounds} times, in both orders`, async () => {
  await onMonday(async () => {
    const caseId = await aBooking('2026-12-14', '09:00')
    const [family, council] = await wordsOf(caseId)
    const won = { council: 0, desk: 0 }
    for (let round = 0; round < rounds; round += 1) {
      const proposed = { day: round % 2 ? '2026-12-15' : '2026-12-16', startsAt: '09:00', mode: 'video' }
      const elsewhere = { day: round % 2 ? '2026-12-17' : '2026-12-18', startsAt: '13:00', mode: 'video' }
      await done(proposeMove(cast.imogen, await at(caseId), { ...proposed, agreed: [family] }))
      const { id: proposalId } = (await openMove(reader, caseId))!
      const where = await at(caseId)
      const agree = () => tried(answerMove(cast.dev, where, { proposalId, answer: 'yes' }))
      const move = () => tried(proposeMove(cast.imogen, where, { ...elsewhere, agreed: [family, council] }))
      const first = round % 4 < 2
      const asked = first ? { agree: agree(), move: move() } : { move: move(), agree: agree() }
      const [byCouncil, byDesk] = [await asked.agree, await asked.move]

      expect([byCouncil, byDesk].toSorted()).toEqual(['done', 'out_of_date'])
      won[byCouncil === 'done' ? 'council' : 'desk'] += 1
      const chosen = byCouncil === 'done' ? proposed : elsewhere
      const meeting = await theMeeting(caseId)
      expect(meeting.startsAt).toEqual(new Date(`${chosen.day}T${chosen.startsAt}:00Z`))
      expect(meeting.sequence).toBe(2 + round)
      expect(await liveEntries([caseId])).toEqual([cast.ruth.userId])
    }
    expect(won.council + won.desk).toBe(rounds)
  })
}, 240_000)

it('lets a meeting that moves and a family that chooses the same time not both win', async () => {
  await onMonday(async () => {
    const moving = await aBooking('2026-12-21', '09:00')
    const agreed = await wordsOf(moving)
    for (let round = 0; round < 8; round += 1) {
      const day = ['2026-12-08', '2026-12-09', '2026-12-10', '2026-12-11'][round % 4]!
      const startsAt = round < 4 ? '09:00' : '14:00'
      const choosing = await aMediatedCase()
      const offeredTimeId = await anOfferedTime(choosing, day, startsAt)
      const [moveAt, chooseAt] = [await at(moving), await at(choosing)]
      const move = () => proposeMove(cast.imogen, moveAt, { day, startsAt, mode: 'video', agreed })
      const choose = () => chooseTime(cast.amina, chooseAt, { offeredTimeId })
      const [one, other] = await Promise.all(round % 2 ? [move(), choose()] : [choose(), move()])

      expect([one.length, other.length].toSorted()).toEqual([0, 1])
      const moved = (round % 2 ? one : other).length === 0
      expect((await theCase(choosing)).version).toBe(chooseAt.version + (moved ? 0 : 1))
      const wanted = new Date(`${day}T${startsAt}:00Z`)
      expect((await theMeeting(moving)).startsAt.getTime() === wanted.getTime()).toBe(moved)
    }
  })
}, 120_000)

it('tells nobody that their yes failed because somebody else chose the time: the old one stands', async () => {
  await onMonday(async () => {
    const moving = await aBooking('2026-12-22', '09:00')
    const [family] = await wordsOf(moving)
    for (let round = 0; round < 8; round += 1) {
      const day = ['2026-12-23', '2026-12-24', '2026-12-29', '2026-12-30'][round % 4]!
      const startsAt = round < 4 ? '09:00' : '14:00'
      const choosing = await aMediatedCase()
      const offeredTimeId = await anOfferedTime(choosing, day, startsAt)
      const proposed = { day, startsAt, mode: 'video', agreed: [family] }
      await done(proposeMove(cast.imogen, await at(moving), proposed))
      const { id: proposalId } = (await openMove(reader, moving))!
      const before = await theMeeting(moving)
      const [agreeAt, chooseAt] = [await at(moving), await at(choosing)]
      const agree = () => answerMove(cast.dev, agreeAt, { proposalId, answer: 'yes' })
      const choose = () => chooseTime(cast.amina, chooseAt, { offeredTimeId })
      const [one, other] = await Promise.all(round % 2 ? [agree(), choose()] : [choose(), agree()])

      const [agreed, chosen] = round % 2 ? [one, other] : [other, one]
      expect(agreed).toEqual([])
      const isThere = (await theMeeting(moving)).startsAt.getTime() === instantOf(day, startsAt)
      expect(isThere).toBe(chosen.length > 0)
      if (!isThere) expect((await theMeeting(moving)).startsAt).toEqual(before.startsAt)
      expect(await openMove(reader, moving)).toBeUndefined()
      expect(await liveEntries([moving])).toEqual([cast.ruth.userId])
    }
  })
}, 120_000)

const instantOf = (day: string, time: string) => new Date(`${day}T${time}:00Z`).getTime()

/** The family's party and the council's: whose words another time needs. */
async function wordsOf(caseId: string): Promise<[string, string]> {
  const parties = await reader.select().from(caseParties).where(eq(caseParties.caseId, caseId))
  const idOf = (role: string) => parties.find((party) => party.role === role)!.id
  return [idOf('parent'), idOf('local_authority')]
}

async function tried(command: Promise<readonly { message: string }[]>): Promise<string> {
  try {
    const [problem] = await command
    return problem?.message ?? 'done'
  } catch (error) {
    if (error instanceof Refusal) return error.reason
    throw error
  }
}

/** Whose time these cases take now, an entry each. */
async function liveEntries(caseIds: readonly string[]) {
  const live = await reader
    .select({ userId: calendars.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(and(inArray(meetings.caseId, [...caseIds]), isNull(diaryEntries.releasedAt)))
  return live.map(({ userId }) => userId)
}
