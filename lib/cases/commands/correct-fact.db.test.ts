import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { corrections } from '@/db/schema/corrections'
import { duties } from '@/db/schema/duties'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import type { Actor } from '@/lib/kernel/actor'
import type { DutyName } from '@/lib/law/deadline'
import { caseById, caseStory } from '../queries'
import { aMediatedCase, onDay, onMonday } from './a-meeting.fixture'
import {
  aRequest,
  at,
  done,
  health,
  lastEvent,
  lastLetters,
  theCase,
  waitingTasks,
} from './a-request.fixture'
import { correctFact } from './correct-fact'
import { notifyIcb } from './notify-icb'
import { proposeCorrection } from './propose-correction'
import { refuseCorrection } from './refuse-correction'

beforeAll(() => onMonday(seedCast))

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const { grace, imogen } = cast
const because = 'The council’s own record of posting'

const proposes = async (caseId: string, fact: string, isOn: string, by: Actor = grace) =>
  proposeCorrection(by, await at(caseId), { fact, isOn, reason: because })

async function waiting(caseId: string): Promise<string> {
  const [found] = await reader
    .select()
    .from(corrections)
    .where(eq(corrections.caseId, caseId))
    .orderBy(desc(corrections.proposedAt), desc(corrections.status))
  return found!.id
}

const confirms = async (caseId: string, by: Actor = imogen) =>
  correctFact(by, await at(caseId), { correctionId: await waiting(caseId) })

async function isCorrected(caseId: string, fact: string, isOn: string) {
  await done(proposes(caseId, fact, isOn))
  await done(confirms(caseId))
}

async function theDuty(caseId: string, name: DutyName) {
  const [found] = await reader
    .select()
    .from(duties)
    .where(and(eq(duties.caseId, caseId), eq(duties.duty, name), isNull(duties.endedAt)))
  return found!
}

describe('a date that is wrong', () => {
  story('waits for a second look, and until then moves nothing', async () => {
    const caseId = await aRequest('certificate')
    expect(await proposes(caseId, 'letter_dated', '2026-11-03')).toEqual([])
    expect(await theDuty(caseId, 'start_appeal')).toMatchObject({ dueOn: '2027-01-11', history: [] })
    expect(await lastLetters(caseId)).toEqual([])
    expect(await waitingTasks(caseId)).toEqual(['correction_proposed'])
    expect((await caseById(imogen, caseId)).corrections).toMatchObject([
      { fact: 'letter_dated', wasOn: '2026-11-10', isOn: '2026-11-03', proposedByName: grace.name },
    ])
    expect((await caseById(cast.amina, caseId)).corrections).toEqual([])
  })

  story(
    'takes effect when somebody else agrees: days move, the old ones are kept, their owner is told',
    async () => {
      const caseId = await aRequest('certificate')
      await isCorrected(caseId, 'letter_dated', '2026-11-03')
      const why = 'the date on the decision letter was corrected'
      expect(await theDuty(caseId, 'start_appeal')).toMatchObject({
        dueOn: '2027-01-04',
        safeOn: '2026-12-31',
        history: [{ dueOn: '2027-01-11', safeOn: '2027-01-08', movedOn: '2026-11-30', why }],
      })
      // What was done stays as it was done.
      const seen = (await caseById(cast.amina, caseId)).duties
      expect(seen.find(({ duty }) => duty === 'contact_adviser')).toMatchObject({ dueOn: '2027-01-10' })
      expect((await caseById(imogen, caseId)).decision).toMatchObject({
        letterDatedOn: '2026-11-03',
        noticeSentOn: '2026-11-03',
      })
      expect(await lastEvent(caseId)).toMatchObject({
        name: 'correct_fact',
        actorId: imogen.userId,
        detail: { fact: 'letter_dated', wasOn: '2026-11-10', isOn: '2026-11-03', reason: because },
      })
      expect(await lastLetters(caseId)).toEqual(['dates-moved to amina@family.example'])
      expect(await waitingTasks(caseId)).toEqual([])
      const [line] = await caseStory(cast.amina, caseId)
      expect(line?.says).toBe(
        'The date on the decision letter was corrected: it is Tuesday 3 November 2026, not Tuesday 10 November 2026.',
      )
      expect(JSON.stringify(await caseStory(cast.amina, caseId))).not.toContain(because)
    },
  )

  story('of sending is counted from once it is known', async () => {
    const caseId = await aRequest('certificate')
    await isCorrected(caseId, 'notice_sent', '2026-11-12')
    expect(await theDuty(caseId, 'start_appeal')).toMatchObject({ dueOn: '2027-01-12', safeOn: '2027-01-08' })
    await isCorrected(caseId, 'letter_dated', '2026-11-11')
    expect((await caseById(imogen, caseId)).decision).toMatchObject({
      letterDatedOn: '2026-11-11',
      noticeSentOn: '2026-11-12',
    })
    expect((await theDuty(caseId, 'start_appeal')).history).toHaveLength(2)
  })

  story('of telling the council moves its days, and it is told', async () => {
    const caseId = await aRequest('meeting')
    await isCorrected(caseId, 'la_told', '2026-11-26')
    expect(await theDuty(caseId, 'arrange_mediation')).toMatchObject({
      dueOn: '2026-12-26',
      safeOn: '2026-12-24',
    })
    expect(await theDuty(caseId, 'acknowledge')).toMatchObject({ dueOn: '2026-11-30' })
    expect((await theCase(caseId)).laToldOn).toBe('2026-11-26')
    expect(await lastLetters(caseId)).toEqual(['dates-moved to send.notices@northshire.example'])
    const [council] = await caseStory(cast.dev, caseId)
    expect(council?.says).toContain('The day the council was told was corrected')
  })

  story('of telling the ICB moves the 30 days where health is the only issue', async () => {
    const caseId = await aRequest('meeting', { issues: [health] })
    const notice = { icbId: bodies.northshireIcb.id, contact: 'Nia Bevan', whatWasSent: 'The issues' }
    await onDay('2026-12-02', '10:00', async () =>
      done(notifyIcb(cast.dev, await at(caseId), { ...notice, notifiedOn: '2026-12-02' })),
    )
    await onDay('2026-12-03', '10:00', async () => {
      await isCorrected(caseId, `icb_told:${bodies.northshireIcb.id}`, '2026-12-01')
      expect(await theDuty(caseId, 'arrange_mediation')).toMatchObject({ dueOn: '2026-12-31', owedBy: 'icb' })
      expect(await lastLetters(caseId)).toHaveLength(1)
      // The next correction starts from this one.
      expect(await proposes(caseId, `icb_told:${bodies.northshireIcb.id}`, '2026-12-01')).toMatchObject([
        { field: 'isOn', message: 'This is the date that the case has already' },
      ])
    })
  })

  story('can make contact late, or in time after all: then the desk decides, or need not', async () => {
    const caseId = await aRequest('certificate')
    await isCorrected(caseId, 'letter_dated', '2026-09-20')
    expect(await waitingTasks(caseId)).toEqual(['late_contact'])
    await isCorrected(caseId, 'adviser_contacted', '2026-11-19')
    expect(await waitingTasks(caseId)).toEqual([])
  })

  story('of which no day depends is put right without a letter', async () => {
    const caseId = await aRequest('certificate')
    await isCorrected(caseId, 'adviser_contacted', '2026-11-27')
    expect(await lastLetters(caseId)).toEqual([])
    expect(await lastEvent(caseId)).toMatchObject({ detail: { contactedOn: '2026-11-27', moved: [] } })
  })
})

describe('a second look', () => {
  story('is another person’s: nobody confirms their own, whatever way it comes', async () => {
    const caseId = await aRequest('certificate')
    await done(proposes(caseId, 'letter_dated', '2026-11-03'))
    expect(await confirms(caseId, grace)).toMatchObject([
      { message: 'You proposed this correction. Somebody else has to look at it' },
    ])
    const own = transact((tx) =>
      tx.update(corrections).set({ status: 'confirmed', decidedBy: grace.userId, decidedAt: sql`now()` }),
    )
    await expect(own).rejects.toThrow()
    expect(await theDuty(caseId, 'start_appeal')).toMatchObject({ dueOn: '2027-01-11' })
  })

  story('may be a no, and then the date stays and can be proposed again', async () => {
    const caseId = await aRequest('certificate')
    await done(proposes(caseId, 'letter_dated', '2026-11-03'))
    const correctionId = await waiting(caseId)
    const refuse = async (reason: string) =>
      refuseCorrection(imogen, await at(caseId), { correctionId, reason })
    expect(await refuse('')).toMatchObject([{ field: 'reason', message: 'Say why the date stays as it is' }])
    expect(await refuse('The letter itself says 10 November')).toEqual([])
    expect(await confirms(caseId)).toMatchObject([
      { message: 'This correction does not wait for a second look any more' },
    ])
    expect(await waitingTasks(caseId)).toEqual([])
    expect(await proposes(caseId, 'letter_dated', '2026-11-04')).toEqual([])
  })

  story('comes one at a time', async () => {
    const caseId = await aRequest('certificate')
    await done(proposes(caseId, 'letter_dated', '2026-11-03'))
    expect(await proposes(caseId, 'notice_sent', '2026-11-04')).toMatchObject([
      { message: 'A correction waits for a second look already. Have that one decided first' },
    ])
  })
})

describe('what is refused', () => {
  const wrong: [string, string, string, string, string][] = [
    ['a date in the future', 'letter_dated', '2026-12-01', 'isOn', 'must be today or in the past'],
    ['a date that is none', 'letter_dated', '2026-02-30', 'isOn', 'must be a real date'],
    ['no date', 'letter_dated', '', 'isOn', 'Enter the right date'],
    ['a date before the law', 'letter_dated', '2013-01-01', 'isOn', 'or later'],
    ['the date it has', 'letter_dated', '2026-11-10', 'isOn', 'has already'],
    ['contact before the decision', 'adviser_contacted', '2026-11-09', 'isOn', 'before the decision'],
    ['a decision after contact', 'letter_dated', '2026-11-30', '', ''],
    ['a council told before the decision', 'la_told', '2026-11-09', 'isOn', 'before the decision'],
    [
      'an ICB that was not told',
      `icb_told:${bodies.northshireIcb.id}`,
      '2026-11-20',
      'fact',
      'no such date yet',
    ],
    ['an ICB without which', 'icb_told', '2026-11-20', 'fact', 'Choose which date is wrong'],
    ['another fact', 'born', '2026-11-20', 'fact', 'Choose which date is wrong'],
  ]
  for (const [name, fact, isOn, field, message] of wrong)
    story(name, async () => {
      const caseId = await aRequest('meeting')
      const problems = await proposes(caseId, fact, isOn)
      if (message === '') {
        expect(problems).toEqual([])
        return
      }
      expect(problems.map((one) => one.field)).toEqual([field])
      expect(problems[0]!.message).toContain(message)
      expect((await caseById(imogen, caseId)).corrections).toEqual([])
      return undefined
    })

  story('whoever is not at the desk: they can neither propose nor confirm', async () => {
    const caseId = await aMediatedCase()
    for (const actor of [cast.amina, cast.dev, cast.ruth])
      await expect(proposes(caseId, 'letter_dated', '2026-11-03', actor)).rejects.toMatchObject({
        reason: 'not_allowed',
      })
    await expect(proposes(caseId, 'letter_dated', '2026-11-03', imogen)).rejects.toMatchObject({
      reason: 'not_allowed',
    })
    await done(proposes(caseId, 'letter_dated', '2026-11-03'))
    for (const actor of [cast.amina, cast.dev, cast.ruth])
      await expect(confirms(caseId, actor)).rejects.toMatchObject({ reason: 'not_allowed' })
    await expect(confirms(caseId, cast.tomos)).rejects.toMatchObject({ reason: 'not_found' })
  })
})
