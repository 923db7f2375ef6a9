import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { caseEvents } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { letters } from '@/db/schema/letters'
import { cast, seedCast } from '@/db/seed/cast'
import type { CertificateKind } from '@/lib/cases/case'
import { aBooking, onDay, onMonday, ruthHas } from '@/lib/cases/commands/a-meeting.fixture'
import {
  aRequest,
  at,
  done,
  lastEvent,
  lastLetters,
  owed,
  theCase,
} from '@/lib/cases/commands/a-request.fixture'
import { reportNotArranged } from '@/lib/cases/commands/report-not-arranged'
import { withdraw } from '@/lib/cases/commands/withdraw'
import { date } from '@/lib/law/calendar/date'
import type { CertificateContent } from '../content'
import { fullDate } from '../content/full-date'
import { sealIsIntact } from '../seal'
import { appealDuty, aSealingKey, issue, meet, owing, paperOf, papersOf } from './a-certificate.fixture'
import { issueCertificate } from './issue-certificate'

let seal: Uint8Array

beforeAll(() =>
  onMonday(async () => {
    seal = await aSealingKey()
    await seedCast()
    await ruthHas({ casesPerWeek: 1000 })
  }),
)

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))
const contentOf = async (caseId: string) => (await paperOf(caseId)).content as CertificateContent

describe('a certificate of each kind', () => {
  const family = 'certificate-issued to amina@family.example'
  const council = 'certificate-fact to send.notices@northshire.example'

  // Not arranged and withdrawn: the council was told of the mediation, so it is told that this ended. A family that
  // never asked for a meeting has nothing to do with the council here.
  const kinds: [CertificateKind, string, string[]][] = [
    ['information_given', '2026-12-01', [family]],
    ['withdrew', '2026-12-02', [council, family]],
    ['took_part', '2026-12-23', [council, family]],
    ['not_arranged', '2026-12-03', [council, family]],
  ]

  for (const [kind, day, told] of kinds)
    story(`${kind}, dated the day it is issued and the day of the letter`, async () => {
      const caseId = await owing[kind]()
      const { state, version } = await theCase(caseId)
      expect(await onDay(day, '11:00', () => issue(caseId, kind))).toEqual([])

      const paper = await paperOf(caseId)
      expect(paper).toMatchObject({ kind, issuedOn: day, status: 'live', issuedBy: cast.grace.userId })
      expect(paper.number).toMatch(/^C-2026-\d{6}-[0-9A-Z]$/)
      expect(await contentOf(caseId)).toMatchObject({
        kind,
        letterDate: { value: fullDate(date('2026-11-10')) },
        issueDate: { value: fullDate(date(day)) },
        adviser: { name: 'Grace Lindqvist' },
      })
      expect(await theCase(caseId)).toMatchObject({ state, version: version + 1 })
      expect(await lastEvent(caseId)).toMatchObject({
        id: paper.eventId,
        name: 'issue_certificate',
        actorId: cast.grace.userId,
        detail: { kind, number: paper.number, sha256: paper.sha256 },
      })
      expect(await lastLetters(caseId)).toEqual(told)
      expect((await owed(caseId)).join()).not.toContain('issue_certificate')
    })

  story('keeps the very bytes whose digest and seal it has', async () => {
    const caseId = await owing.information_given()
    await done(issue(caseId, 'information_given'))
    const { pdf, sha256 } = await paperOf(caseId)
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256)
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(sealIsIntact(pdf, [seal])).toBe(true)
    const touched = Uint8Array.from(pdf)
    touched[1000] = (touched[1000] ?? 0) ^ 1
    expect(sealIsIntact(touched, [seal])).toBe(false)
  })
})

describe('pressed by two advisers at once, twenty times', () => {
  story('is issued once, with one number, one event and one letter to each', async () => {
    const caseId = await owing.not_arranged()
    const where = await at(caseId)
    const presses = Array.from({ length: 20 }, (_, n) =>
      issueCertificate(n % 2 ? cast.grace : cast.peter, where, { kind: 'not_arranged' }).catch(
        (error: unknown) => (error as Error).message,
      ),
    )
    const answers = await Promise.all(presses)

    // Whoever was first is answered the same each time; the other learns that the case has changed.
    expect(answers.filter((answer) => Array.isArray(answer) && answer.length === 0)).toHaveLength(10)
    expect(answers.filter((answer) => answer === 'out_of_date')).toHaveLength(10)
    expect(await papersOf(caseId)).toHaveLength(1)
    const issued = and(eq(caseEvents.caseId, caseId), eq(caseEvents.name, 'issue_certificate'))
    expect(await reader.$count(caseEvents, issued)).toBe(1)
    const { eventId } = await paperOf(caseId)
    expect(await reader.$count(letters, eq(letters.caseEventId, eventId))).toBe(2)
    expect((await appealDuty(caseId)).history).toHaveLength(1)

    expect(await issue(caseId, 'not_arranged')).toEqual([
      { field: 'kind', message: 'This certificate is not owed, or somebody has just issued it' },
    ])
    expect(await papersOf(caseId)).toHaveLength(1)
  })

  story('in different cases, each has a number of its own', async () => {
    const caseIds = [await owing.information_given(), await owing.information_given(), await owing.withdrew()]
    const kinds = ['information_given', 'information_given', 'withdrew'] as const
    await Promise.all(caseIds.map((caseId, n) => done(issue(caseId, kinds[n]!))))
    const papers = await Promise.all(caseIds.map(paperOf))
    expect(new Set(papers.map(({ number }) => number)).size).toBe(3)
    expect(new Set(papers.map(({ code }) => code)).size).toBe(3)
  })
})

describe('the time to appeal', () => {
  story('moves with the first certificate, keeps what it was, and says why', async () => {
    const caseId = await owing.withdrew()
    const before = await appealDuty(caseId)
    expect(before).toMatchObject({ dueOn: '2027-01-11', history: [] })
    await onDay('2026-12-15', '11:00', () => done(issue(caseId, 'withdrew')))
    const after = await appealDuty(caseId)
    expect(after).toMatchObject({
      id: before.id,
      dueOn: '2027-01-15',
      history: [{ dueOn: '2027-01-11', movedOn: '2026-12-15', why: 'the certificate was issued' }],
    })
    expect(JSON.stringify(after.workings)).toContain('2027-01-15')
    expect(await toldFamily(caseId)).toMatchObject([{ appeal: { dueOn: '2027-01-15' } }])
  })

  story('is not moved by a second one (LAW A-8)', async () => {
    const caseId = await owing.not_arranged()
    await onDay('2026-12-01', '11:00', () => done(issue(caseId, 'not_arranged')))
    const first = await appealDuty(caseId)
    // Only a certificate that was taken back lets another be owed.
    await transact((tx) =>
      tx.update(certificates).set({ status: 'revoked' }).where(eq(certificates.caseId, caseId)),
    )
    await onDay('2026-12-16', '11:00', async () => {
      await done(withdraw(cast.amina, await at(caseId), {}))
      await done(issue(caseId, 'withdrew'))
    })
    expect(await papersOf(caseId)).toHaveLength(2)
    expect(await appealDuty(caseId)).toEqual(first)
    const told = await toldFamily(caseId)
    expect(told.map(({ appeal }) => appeal)).toEqual([expect.anything(), null])
  })

  story(
    'waits for the certificate of a meeting that was held after the council had said it could not',
    async () => {
      const caseId = await aBooking('2026-12-22')
      await done(reportNotArranged(cast.dev, await at(caseId), { reason: 'no_decision_maker' }))
      await meet(caseId, '2026-12-22')
      expect(await owed(caseId)).toContain('issue_certificate 2026-12-29')
      await onDay('2026-12-23', '11:00', async () => {
        expect(await issue(caseId, 'not_arranged')).toMatchObject([{ field: 'kind' }])
        expect(await issue(caseId, 'took_part')).toEqual([])
      })
      expect(await appealDuty(caseId)).toMatchObject({ dueOn: '2027-01-25' })
    },
  )

  story(
    'stays the first one’s where a meeting is held after it, which is owed its own (LAW S55-5, A-8)',
    async () => {
      const caseId = await aBooking('2026-12-21')
      await done(reportNotArranged(cast.dev, await at(caseId), { reason: 'no_decision_maker' }))
      await done(issue(caseId, 'not_arranged'))
      const first = await appealDuty(caseId)
      await meet(caseId, '2026-12-21')
      expect(await owed(caseId)).toContain('issue_certificate 2026-12-24')
      await onDay('2026-12-22', '11:00', async () => {
        expect(await issue(caseId, 'took_part')).toEqual([])
        expect(await issue(caseId, 'took_part')).toMatchObject([{ field: 'kind' }])
      })
      expect((await papersOf(caseId)).map(({ kind }) => kind)).toEqual(['not_arranged', 'took_part'])
      expect(await appealDuty(caseId)).toEqual(first)
    },
  )

  story('needs no certificate where only the school named is disputed', async () => {
    const caseId = await aRequest('meeting', { answers: { grounds: ['section_i_named'] } })
    const before = await appealDuty(caseId)
    await done(withdraw(cast.amina, await at(caseId), {}))
    expect(await owed(caseId)).toEqual([`start_appeal ${before.dueOn}`])
    expect(await issue(caseId, 'withdrew')).toMatchObject([{ field: 'kind' }])
    expect(await papersOf(caseId)).toEqual([])
    expect(await appealDuty(caseId)).toEqual(before)
  })
})

/** What the family's letters about its certificates say, oldest first. */
async function toldFamily(caseId: string) {
  const sent = await reader
    .select()
    .from(letters)
    .where(and(eq(letters.caseId, caseId), eq(letters.kind, 'certificate-issued')))
    .orderBy(letters.createdAt)
  return sent.map(({ props }) => props)
}
