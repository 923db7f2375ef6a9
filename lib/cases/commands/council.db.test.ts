import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { duties } from '@/db/schema/duties'
import { organisations } from '@/db/schema/organisations'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import { reportDayThirtyOne } from '@/lib/watch/day-thirty'
import { aHold, aMediatedCase, anIcbNotice, onDay, onMonday, ruthHas } from './a-meeting.fixture'
import {
  aRequest,
  at,
  done,
  education,
  health,
  lastEvent,
  lastLetters,
  owed,
  theCase,
  waitingTasks,
} from './a-request.fixture'
import { acknowledge } from './acknowledge'
import { confirmAttendance } from './confirm-attendance'
import { notifyIcb } from './notify-icb'
import { reportNotArranged } from './report-not-arranged'
import { sayCannot } from './say-cannot'

beforeAll(() =>
  onMonday(async () => {
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)
const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

describe('acknowledging', () => {
  story('tells the family, once, and moves no date', async () => {
    const caseId = await aRequest('meeting')
    expect(await acknowledge(cast.dev, await at(caseId), { contact: 'Dev Patel' })).toEqual([])
    expect(await lastLetters(caseId)).toEqual(['council-acknowledged to amina@family.example'])
    expect(await owed(caseId)).toContain('arrange_mediation 2026-12-30')
    expect(await acknowledge(cast.margaret, await at(caseId), {})).toEqual([
      { field: '', message: 'Northshire Council has acknowledged this request already' },
    ])
    await expect(acknowledge(cast.nia, await at(caseId), {})).rejects.toMatchObject({ reason: 'not_found' })
  })
})

describe('telling the ICB', () => {
  story('brings it into a mixed case, and the council’s clock runs on', async () => {
    const caseId = await aRequest('meeting', { issues: [education, health] })
    expect(await owed(caseId)).toContain('notify_icb 2026-12-03')
    expect(await notifyIcb(cast.dev, await at(caseId), anIcbNotice)).toEqual([])
    expect(await lastLetters(caseId)).toEqual([
      'health-notice to send.notices@northshire-icb.example',
      'icb-told to amina@family.example',
    ])
    expect((await owed(caseId)).join()).not.toContain('notify_icb')
    expect(await owed(caseId)).toEqual(
      expect.arrayContaining(['acknowledge 2026-12-02', 'arrange_mediation 2026-12-30']),
    )
    expect(await acknowledge(cast.nia, await at(caseId), {})).toEqual([])
    expect(await notifyIcb(cast.dev, await at(caseId), anIcbNotice)).toEqual([
      { field: 'icbId', message: 'NHS Northshire Integrated Care Board has been told already' },
    ])
  })

  story('starts the 30 days where health is the only issue', async () => {
    const caseId = await aRequest('meeting', { issues: [health] })
    expect(await owed(caseId)).toContain('arrange_mediation no day')
    await onDay('2026-12-02', '10:00', async () =>
      done(notifyIcb(cast.dev, await at(caseId), { ...anIcbNotice, notifiedOn: '2026-12-01' })),
    )
    const [clock] = await clocksOf(caseId)
    expect(clock).toMatchObject({
      dueOn: '2026-12-31',
      owedBy: 'icb',
      organisationId: bodies.northshireIcb.id,
    })
    expect(clock?.history).toHaveLength(1)
  })

  story('every ICB concerned is told, and the first day any of them was starts the 30', async () => {
    const caseId = await aRequest('meeting', { issues: [health] })
    const other = await anotherIcb()
    await onDay('2026-12-03', '10:00', async () => {
      await done(notifyIcb(cast.dev, await at(caseId), { ...anIcbNotice, notifiedOn: '2026-12-02' }))
      await done(
        notifyIcb(cast.dev, await at(caseId), { ...anIcbNotice, icbId: other.id, notifiedOn: '2026-12-03' }),
      )
      expect((await clocksOf(caseId))[0]).toMatchObject({ dueOn: '2027-01-01' })
      const earlier = await anotherIcb()
      await done(
        notifyIcb(cast.dev, await at(caseId), {
          ...anIcbNotice,
          icbId: earlier.id,
          notifiedOn: '2026-12-01',
        }),
      )
    })
    const [clock] = await clocksOf(caseId)
    expect(clock).toMatchObject({ dueOn: '2026-12-31', organisationId: bodies.northshireIcb.id })
    expect(clock?.history).toHaveLength(2)
  })

  story('says what is wrong', async () => {
    const caseId = await aRequest('meeting', { issues: [education, health] })
    const tell = async (given: object) => notifyIcb(cast.dev, await at(caseId), { ...anIcbNotice, ...given })
    expect(await tell({ notifiedOn: '2026-12-01' })).toEqual([
      { field: 'notifiedOn', message: 'The day it was told must be today or in the past' },
    ])
    expect(await tell({ notifiedOn: '2026-11-29' })).toMatchObject([
      {
        field: 'notifiedOn',
        message: expect.stringContaining('when the council was told, or later') as unknown,
      },
    ])
    expect(await tell({ icbId: bodies.eastmere.id })).toMatchObject([{ field: 'icbId' }])
    expect(await tell({ icbId: 'x', contact: '', whatWasSent: '' })).toMatchObject([
      { field: 'icbId' },
      { field: 'contact' },
      { field: 'whatWasSent' },
    ])
    const noHealth = await aRequest('meeting')
    expect(await notifyIcb(cast.dev, await at(noHealth), anIcbNotice)).toMatchObject([
      { message: 'Health is not among the issues, so no ICB has to be told' },
    ])
  })

  story('while a time is held asks the ICB too, and the booking waits for it', async () => {
    const mixed = await aHold('2026-12-14', '09:00', { withHealth: true, icbTold: false })
    await done(
      confirmAttendance(cast.dev, await at(mixed), { deciderUserId: cast.dev.userId, hasAuthority: 'yes' }),
    )
    expect((await theCase(mixed)).state).toBe('arranging')
    await done(notifyIcb(cast.dev, await at(mixed), anIcbNotice))
    expect(await lastLetters(mixed)).toContain('time-chosen to send.notices@northshire-icb.example')
    await done(
      confirmAttendance(cast.nia, await at(mixed), { deciderUserId: cast.nia.userId, hasAuthority: 'yes' }),
    )
    expect((await theCase(mixed)).state).toBe('booked')
  })
})

describe('no time suits', () => {
  story('is the desk’s to solve, and says no to nothing', async () => {
    const caseId = await aHold('2026-12-15', '09:00')
    expect(await sayCannot(cast.dev, await at(caseId), { reason: 'Nobody is free' })).toEqual([])
    expect(await waitingTasks(caseId)).toEqual(['no_time_suits'])
    expect(await lastLetters(caseId)).toEqual(['desk-task to desk@provider.example'])
    expect(await sayCannot(cast.amina, await at(caseId), { reason: 'I work then' })).toEqual([])
    expect(await lastLetters(caseId)).toEqual([])
    expect(await owed(caseId)).toContain('confirm_attendance 2026-12-02')
  })
})

describe('not arranged in 30 days', () => {
  story('when the council says so, the certificate is owed and the family told of both roads', async () => {
    const caseId = await aMediatedCase()
    const cannot = { reason: 'no_decision_maker', note: 'Nobody is free' }
    expect(await reportNotArranged(cast.dev, await at(caseId), {})).toEqual([
      { field: 'reason', message: 'Choose why it cannot be arranged' },
    ])
    expect(await reportNotArranged(cast.dev, await at(caseId), cannot)).toEqual([])
    expect((await theCase(caseId)).state).toBe('arranging')
    expect(await lastLetters(caseId)).toEqual([
      'certificate-due to desk@provider.example',
      'not-arranged to amina@family.example',
    ])
    expect(await owed(caseId)).toEqual(
      expect.arrayContaining(['issue_certificate 2026-12-03', 'arrange_mediation 2026-12-30']),
    )
    expect(await waitingTasks(caseId)).toEqual(['not_arranged'])
    expect(await reportNotArranged(cast.dev, await at(caseId), cannot)).toEqual([
      { field: '', message: 'Northshire Council has said this already' },
    ])
  })

  story('owes no certificate where an appeal needs none', async () => {
    const caseId = await aRequest('meeting', { answers: { grounds: ['section_i_named'] } })
    await done(reportNotArranged(cast.dev, await at(caseId), { reason: 'other' }))
    expect(await lastLetters(caseId)).toEqual(['not-arranged to amina@family.example'])
    expect((await owed(caseId)).join()).not.toContain('issue_certificate')
  })

  story('when nobody says so, the service does on day 31, once, as a draft', async () => {
    const caseId = await aRequest('meeting')
    await onDay('2026-12-30', '23:59', () => reportDayThirtyOne(theSystem))
    expect((await lastEvent(caseId)).name).not.toBe('report_not_arranged')
    await onDay('2026-12-31', '00:01', async () => {
      await reportDayThirtyOne(theSystem)
      const { version } = await theCase(caseId)
      await reportDayThirtyOne(theSystem)
      expect((await theCase(caseId)).version).toBe(version)
    })
    expect(await lastEvent(caseId)).toMatchObject({ name: 'report_not_arranged', actorRole: 'system' })
    expect(await owed(caseId)).toContain('issue_certificate 2027-01-05')
    expect(await waitingTasks(caseId)).toEqual(['not_arranged'])
  })
})

async function clocksOf(caseId: string) {
  const all = await reader.select().from(duties).where(eq(duties.caseId, caseId))
  return all.filter(({ duty }) => duty === 'arrange_mediation')
}

let icbs = 0
async function anotherIcb() {
  icbs += 1
  const name = `NHS Border ${icbs} Integrated Care Board`
  const [added] = await transact((tx) =>
    tx
      .insert(organisations)
      .values({ kind: 'icb', name, shortName: `Border ${icbs}` })
      .returning(),
  )
  return added!
}
