import { and, eq, isNull } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader } from '@/db/client'
import { memberships } from '@/db/schema/people'
import { cast } from '@/db/seed/cast'
import {
  aBooking,
  aHold,
  aMediatedCase,
  anOffer,
  mondayAtTen,
  onMonday,
  ruthAndJonahMediate,
  ruthHas,
  theMeeting,
} from '@/lib/cases/commands/a-meeting.fixture'
import { at, done, theCase } from '@/lib/cases/commands/a-request.fixture'
import { askCompanion } from '@/lib/cases/commands/ask-companion'
import { endCompanion } from '@/lib/cases/commands/end-companion'
import { handOver } from '@/lib/cases/commands/hand-over'
import { withdrawOffer } from '@/lib/cases/commands/withdraw-offer'
import { demoCast } from '@/lib/kernel/demo-cast'
import { endMembership } from '@/lib/people/commands/end-membership'
import { casesInHand } from './cases-in-hand'
import { easyOnes } from './easy-ones'
import { openWorkOf } from './handover'

beforeAll(() => onMonday(ruthAndJonahMediate))
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const ill = { reason: 'Ruth is ill' }

describe('all the work of a mediator who falls ill', () => {
  story('stands on one page, each case with who could take it and when', async () => {
    const booked = await aBooking('2026-12-14', '09:00')
    const clashes = await aHold('2026-12-16', '10:00')
    const jonahs = await aHold('2026-12-16', '10:00', { mediator: cast.jonah })
    const without = await aMediatedCase()
    const { caseId: offered } = await anOffer()
    const work = await openWorkOf(cast.imogen, cast.ruth.userId)
    const beside = (caseId: string, name: string) =>
      work.cases.find((one) => one.caseId === caseId)!.colleagues.find((one) => one.name === name)

    expect(work.cases.map(({ caseId }) => caseId).toSorted()).toEqual([booked, clashes, without].toSorted())
    expect(work.offers.map(({ caseId }) => caseId)).toEqual([offered])
    expect(beside(booked, 'Jonah Marsh')).toMatchObject({ can: 'same_time' })
    expect(beside(clashes, 'Jonah Marsh')).toMatchObject({ can: 'other_time' })
    expect(beside(without, 'Jonah Marsh')).toMatchObject({ can: 'other_time' })
    expect(beside(booked, demoCast.sorcha.name)).toMatchObject({
      can: 'no',
      reasons: [expect.stringContaining('Has declared an interest')],
    })
    expect(work.cases.flatMap(({ colleagues }) => colleagues.map(({ name }) => name))).not.toContain(
      'Ruth Adeyemi',
    )
    expect((await openWorkOf(cast.imogen, cast.jonah.userId)).cases.map(({ caseId }) => caseId)).toEqual([
      jonahs,
    ])
    await expect(openWorkOf(cast.ruth, cast.ruth.userId)).rejects.toMatchObject({ reason: 'not_found' })
  })

  story('goes to colleagues as it is where it fits, and nobody is given two meetings at once', async () => {
    const alike = await aHold('2026-12-14', '13:00')
    const { cases } = await openWorkOf(cast.imogen, cast.ruth.userId)
    const easy = easyOnes(cases)
    // Of two on one day, with an hour and a half between, one is handed over as it is.
    const onThe14th = easy.filter(({ one }) => one.meeting?.startsAt.toISOString().startsWith('2026-12-14'))
    expect(onThe14th).toHaveLength(1)
    expect(easy.map(({ one }) => one.caseId)).not.toContain(alike)
    for (const { one, colleague } of easy)
      await done(handOver(cast.imogen, await at(one.caseId), { ...ill, mediatorId: colleague.userId }))
    const [first] = onThe14th
    expect(await theMeeting(first!.one.caseId)).toMatchObject({
      status: 'booked',
      mediatorId: cast.jonah.userId,
    })
  })

  story('is handed over before they can be removed', async () => {
    const left = await casesInHand(reader, cast.ruth.userId, mondayAtTen)
    expect(left).toHaveLength(2)
    const [own] = await reader
      .select()
      .from(memberships)
      .where(and(eq(memberships.userId, cast.ruth.userId), isNull(memberships.untilOn)))
    const removed = () => endMembership(cast.imogen, { membershipId: own!.id })
    const references = left.map(({ reference }) => reference)
    expect(await removed()).toEqual([
      {
        field: '',
        message: `They are still the mediator of ${references.join(' and ')}. Hand over their work first`,
      },
    ])
    for (const { caseId } of left) {
      const given = { ...ill, mediatorId: cast.jonah.userId, meeting: 'other_times' }
      await done(handOver(cast.imogen, await at(caseId), given))
      expect((await theCase(caseId)).state).toBe('arranging')
    }
    const [offer] = (await openWorkOf(cast.imogen, cast.ruth.userId)).offers
    await done(withdrawOffer(cast.imogen, await at(offer!.caseId), ill))
    await ruthHas({ observes: true })
    const { caseId, reference } = left[0]!
    await done(
      askCompanion(cast.imogen, await at(caseId), { mediatorId: cast.ruth.userId, kind: 'observer' }),
    )
    const [along] = (await openWorkOf(cast.imogen, cast.ruth.userId)).along
    expect(await removed()).toEqual([
      {
        field: '',
        message: `They still come along with the mediator of ${reference}, or are asked to. Say there first that they do not`,
      },
    ])
    await done(endCompanion(cast.imogen, await at(caseId), along))
    expect(await removed()).toEqual([])
  })
})
