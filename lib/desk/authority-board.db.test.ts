import { beforeAll, describe, expect, it } from 'vitest'
import { cast, seedCast } from '@/db/seed/cast'
import { aHold, margaretDecides, onDay, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, education, health } from '@/lib/cases/commands/a-request.fixture'
import { acknowledge } from '@/lib/cases/commands/acknowledge'
import { confirmAttendance } from '@/lib/cases/commands/confirm-attendance'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { authorityBoard, authorityCounts, officesOf } from './authority-board'

/** Told today with health in issue, held and acknowledged, and withdrawn: one case of each. */
const told = { fresh: '', held: '', withdrawn: '' }

beforeAll(async () => {
  await seedCast()
  await onMonday(async () => {
    told.fresh = await aRequest('meeting', { issues: [education, health] })
    told.held = await aHold('2026-12-15')
    await done(acknowledge(cast.dev, await at(told.held), {}))
    told.withdrawn = await aRequest('meeting')
    await done(withdraw(cast.amina, await at(told.withdrawn), {}))
  })
})

const listed = async (...asked: Parameters<typeof authorityBoard>) =>
  (await authorityBoard(...asked)).rows.map(({ caseId, duty, others }) => ({ caseId, duty, others }))

describe('an officer’s cases', () => {
  it('show what their own body owes first, and how much more', () =>
    onMonday(async () => {
      const rows = await listed(cast.dev, {})
      expect(rows).toHaveLength(2)
      expect(rows).toContainEqual({ caseId: told.fresh, duty: 'acknowledge', others: 2 })
      expect(rows).toContainEqual({ caseId: told.held, duty: 'confirm_attendance', others: 1 })
    }))

  it('are found by what is due, by whether they are over, and by reference', () =>
    onMonday(async () => {
      expect(await listed(cast.dev, { due: 'notify_icb' })).toEqual([
        { caseId: told.fresh, duty: 'notify_icb', others: 0 },
      ])
      expect(await listed(cast.dev, { due: 'nothing' })).toEqual([])
      const over = { caseId: told.withdrawn, duty: null, others: null }
      expect(await listed(cast.dev, { due: 'ended' })).toEqual([over])
      const { rows } = await authorityBoard(cast.dev, { due: 'ended' })
      expect(await listed(cast.dev, { search: rows[0]!.reference.toLowerCase() })).toEqual([over])
      expect(await listed(cast.dev, { search: '%' })).toEqual([])
    }))

  it('are counted by time left', async () => {
    const on = (day: string) => onDay(day, '10:00', () => authorityCounts(cast.dev))
    expect(await on('2026-11-30')).toEqual({ late: 0, today: 0, soon: 2, later: 0, waiting: 0 })
    expect(await on('2026-12-02')).toMatchObject({ today: 2, soon: 0 })
    expect(await on('2026-12-03')).toMatchObject({ late: 2, today: 0 })
  })

  it('say when the meeting is, once it is booked', () =>
    onMonday(async () => {
      await done(confirmAttendance(cast.dev, await at(told.held), margaretDecides))
      const { rows } = await authorityBoard(cast.dev, { due: 'arrange_mediation' })
      expect(rows.find(({ caseId }) => caseId === told.held)).toMatchObject({
        meetingStatus: 'booked',
        dueOn: '2026-12-30',
        safeOn: '2026-12-29',
        lastOn: '2026-12-30',
      })
    }))

  it('are nobody else’s', async () => {
    expect(await listed(cast.nia, {})).toEqual([])
    for (const stranger of [cast.amina, cast.ruth, cast.grace])
      for (const read of [authorityCounts, officesOf, () => authorityBoard(stranger, {})])
        await expect(async () => read(stranger)).rejects.toMatchObject({ reason: 'not_found' })
  })
})
