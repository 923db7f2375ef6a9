import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { certificateChanges } from '@/db/schema/certificate-changes'
import { certificates } from '@/db/schema/certificates'
import { memberships } from '@/db/schema/people'
import { bodies, cast, seedCast, theSystem } from '@/db/seed/cast'
import type { CaseCommand } from '@/lib/cases/case-command'
import { onDay, onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import {
  at,
  done,
  lastEvent,
  lastLetters,
  owed,
  theCase,
  waitingTasks,
} from '@/lib/cases/commands/a-request.fixture'
import { correctFact } from '@/lib/cases/commands/correct-fact'
import { proposeCorrection } from '@/lib/cases/commands/propose-correction'
import { corrections } from '@/db/schema/corrections'
import type { Actor } from '@/lib/kernel/actor'
import { date } from '@/lib/law/calendar/date'
import { sealIsIntact } from '../seal'
import { guardInWords } from '../unmet'
import {
  appealDuty,
  aSealingKey,
  issue,
  namesAsTheyAre,
  openChange,
  owing,
  paperOf,
  papersOf,
} from './a-certificate.fixture'
import { proposeReplacement } from './propose-replacement'
import { proposeRevocation } from './propose-revocation'
import { refuseCertificateChange } from './refuse-certificate-change'
import { replaceCertificate } from './replace-certificate'
import { revokeCertificate } from './revoke-certificate'

let seal: Uint8Array

beforeAll(() =>
  onMonday(async () => {
    seal = await aSealingKey()
    await seedCast()
  }),
)

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

async function aCertificate() {
  const caseId = await owing.not_arranged()
  await done(issue(caseId, 'not_arranged'))
  return { caseId, paper: await paperOf(caseId) }
}

const proposes = async (by: Actor, caseId: string, certificateId: string, changes: object = {}) =>
  proposeReplacement(by, await at(caseId), { certificateId, ...namesAsTheyAre, ...changes })

/** Grace has said that the child's first name is wrong. */
async function aReplacementAskedFor() {
  const { caseId, paper } = await aCertificate()
  await done(proposes(cast.grace, caseId, paper.id, { firstName: 'Yousuf' }))
  return { caseId, paper, changeId: await openChange(caseId) }
}

async function aRevocationAskedFor(owedInstead = 'none') {
  const { caseId, paper } = await aCertificate()
  const asked = { certificateId: paper.id, reason: 'It was another case', owedInstead }
  await done(proposeRevocation(cast.grace, await at(caseId), asked))
  return { caseId, paper, changeId: await openChange(caseId) }
}

const decides = async (command: CaseCommand<never>, by: Actor, caseId: string, input: object) =>
  command(by, await at(caseId), input)

describe('replacing a certificate', () => {
  story('asks for a second look, and changes nothing before', async () => {
    const { caseId, paper, changeId } = await aReplacementAskedFor()
    expect(await papersOf(caseId)).toEqual([paper])
    expect(await waitingTasks(caseId)).toContain('certificate_change_proposed')
    expect(await lastLetters(caseId)).toEqual([])
    const [change] = await reader.select().from(certificateChanges).where(eq(certificateChanges.id, changeId))
    expect(change).toMatchObject({
      status: 'proposed',
      lines: [{ what: 'child_name', label: 'Child', was: 'Yusuf Okafor', willBe: 'Yousuf Okafor' }],
    })
  })

  story('keeps the date of issue, says what was put right and which it replaces', async () => {
    const { caseId, paper, changeId } = await aReplacementAskedFor()
    const before = await appealDuty(caseId)
    await onDay('2026-12-14', '11:00', () =>
      done(decides(replaceCertificate, cast.peter, caseId, { changeId })),
    )
    const [old, right] = await papersOf(caseId)
    expect(old).toEqual({ ...paper, status: 'replaced' })
    expect(right).toMatchObject({
      ...{ status: 'live', replacesId: paper.id, kind: 'not_arranged', holderId: paper.holderId },
      ...{ issuedOn: '2026-11-30', issuedBy: cast.peter.userId },
    })
    expect(right!.issuedAt.toISOString()).toBe('2026-12-14T11:00:00.000Z')
    expect([right!.number, right!.code]).not.toEqual([paper.number, paper.code])
    const said = JSON.stringify(right!.content).replaceAll('\u00a0', ' ')
    for (const words of [
      `This certificate replaces ${paper.number}. It keeps the date of issue. Put right on 14 December 2026: the name of the child or young person.`,
      'Yousuf Okafor',
      '"label":"Date of issue","value":"30 November 2026"',
      // Whoever gave the information signs, whoever looked at it.
      '"name":"Grace Lindqvist"',
    ])
      expect(said).toContain(words)
    expect(sealIsIntact(right!.pdf, [seal])).toBe(true)
    expect(createHash('sha256').update(right!.pdf).digest('hex')).toBe(right!.sha256)

    expect(await lastEvent(caseId)).toMatchObject({
      name: 'replace_certificate',
      detail: { number: right!.number, replaces: paper.number, corrected: ['child_name'] },
    })
    expect(await lastLetters(caseId)).toEqual(['certificate-replaced to amina@family.example'])
    expect(await waitingTasks(caseId)).not.toContain('certificate_change_proposed')
    expect(await appealDuty(caseId)).toEqual(before)
  })

  story('takes over a date that was put right on the case since', async () => {
    const { caseId, paper } = await aCertificate()
    expect(await proposes(cast.grace, caseId, paper.id)).toMatchObject([{ field: '' }])
    const correction = { fact: 'letter_dated', isOn: '2026-11-09', reason: 'As printed' }
    await done(decides(proposeCorrection, cast.grace, caseId, correction))
    const [row] = await reader.select().from(corrections).where(eq(corrections.caseId, caseId))
    await done(decides(correctFact, cast.peter, caseId, { correctionId: row!.id }))
    await done(proposes(cast.grace, caseId, paper.id))
    await done(decides(replaceCertificate, cast.peter, caseId, { changeId: await openChange(caseId) }))
    const [, right] = await papersOf(caseId)
    expect(right!.content).toMatchObject({ letterDate: { value: '9\u00a0November\u00a02026' } })
  })

  story('pressed by twenty at once it is replaced once', async () => {
    const { caseId, changeId } = await aReplacementAskedFor()
    const where = await at(caseId)
    await Promise.allSettled(
      Array.from({ length: 20 }, () => replaceCertificate(cast.peter, where, { changeId })),
    )
    expect((await papersOf(caseId)).map(({ status }) => status)).toEqual(['replaced', 'live'])
  })

  story(
    'needs something that is wrong, names that can be printed, and a certificate that stands',
    async () => {
      const { caseId, paper } = await aCertificate()
      expect(await proposes(cast.grace, caseId, paper.id)).toMatchObject([
        { field: '', message: expect.stringContaining('Nothing that is printed would change') as string },
      ])
      expect(
        await proposes(cast.grace, caseId, paper.id, { firstName: 'Yusuf 🦊', holderName: 'สมชาย' }),
      ).toEqual([
        { field: 'holderName', message: 'We cannot print the character ส (U+0E2A)' },
        { field: 'firstName', message: 'We cannot print the character 🦊 (U+1F98A)' },
      ])
      expect(await proposes(cast.grace, caseId, paper.id, { holderName: '' })).toEqual([
        { field: 'holderName', message: 'Enter the parent’s name' },
      ])
      const elsewhere = await aCertificate()
      expect(await proposes(cast.grace, caseId, elsewhere.paper.id, { firstName: 'Jo' })).toEqual([
        { field: '', message: 'This certificate does not stand any more, so it cannot be changed' },
      ])
      await done(proposes(cast.grace, caseId, paper.id, { firstName: 'Yousuf' }))
      expect(await proposes(cast.peter, caseId, paper.id, { firstName: 'Yousef' })).toMatchObject([
        { message: expect.stringContaining('waits for a second look already') as string },
      ])
    },
  )

  story('is not confirmed when the case has changed on the way', async () => {
    const { caseId, paper, changeId } = await aReplacementAskedFor()
    await transact((tx) =>
      tx
        .update(certificateChanges)
        .set({ lines: [{ what: 'child_name', label: 'Child', was: 'A', willBe: 'B' }] })
        .where(eq(certificateChanges.id, changeId)),
    )
    expect(await decides(replaceCertificate, cast.peter, caseId, { changeId })).toMatchObject([
      { message: expect.stringContaining('The case has changed since this was proposed') as string },
    ])
    expect(await papersOf(caseId)).toEqual([paper])
  })
})

describe('revoking a certificate', () => {
  story('keeps the paper, tells the family, and leaves the time to appeal as it was counted', async () => {
    const { caseId, paper, changeId } = await aRevocationAskedFor()
    const before = await appealDuty(caseId)
    await done(decides(revokeCertificate, cast.peter, caseId, { changeId }))
    expect(await papersOf(caseId)).toEqual([{ ...paper, status: 'revoked' }])
    expect(await lastLetters(caseId)).toEqual(['certificate-revoked to amina@family.example'])
    expect((await owed(caseId)).join()).not.toContain('issue_certificate')
    expect(await appealDuty(caseId)).toEqual(before)
  })

  story(
    'gives the family the one it should have had: three working days run for it from that day',
    async () => {
      const { caseId, changeId } = await aRevocationAskedFor('not_arranged')
      await onDay('2026-12-02', '11:00', () =>
        done(decides(revokeCertificate, cast.peter, caseId, { changeId })),
      )
      expect(await owed(caseId)).toContain('issue_certificate 2026-12-07')
      await onDay('2026-12-03', '11:00', () => done(issue(caseId, 'not_arranged')))
      const [revoked, right] = await papersOf(caseId)
      expect([revoked!.status, right!.status, right!.issuedOn]).toEqual(['revoked', 'live', '2026-12-03'])
      // The second page gives the day as it stands, counted from the first certificate (LAW A-8).
      expect(JSON.stringify(right!.content)).toContain('"Last day the rules allow"')
    },
  )

  story('needs to be told what the family has instead', async () => {
    const { caseId, paper } = await aCertificate()
    for (const owedInstead of [undefined, '', 'passport'])
      expect(
        await decides(proposeRevocation, cast.grace, caseId, {
          ...{ certificateId: paper.id, reason: 'Wrong case', owedInstead },
        }),
      ).toMatchObject([{ field: 'owedInstead' }])
  })
})

describe('the second look', () => {
  const asked = { replace: aReplacementAskedFor, revoke: aRevocationAskedFor }
  const confirmed = { replace: replaceCertificate, revoke: revokeCertificate }

  for (const change of ['replace', 'revoke'] as const) {
    story(`to ${change}: is another adviser’s, and nobody else’s`, async () => {
      const { caseId, paper, changeId } = await asked[change]()
      const confirm = (by: Actor) => decides(confirmed[change], by, caseId, { changeId })
      expect(await confirm(cast.grace)).toEqual([
        { field: '', message: 'You proposed this. Another adviser has to look at it' },
      ])
      for (const actor of [cast.imogen, cast.amina, cast.dev, theSystem])
        await expect(confirm(actor)).rejects.toMatchObject({ reason: 'not_allowed' })
      expect(await papersOf(caseId)).toEqual([paper])
    })

    story(`to ${change}: is not for an adviser who has gone to work for a council`, async () => {
      const { caseId, paper, changeId } = await asked[change]()
      const works = { userId: cast.peter.userId, role: 'la_officer', fromOn: date('2026-11-01') } as const
      const [job] = await transact((tx) =>
        tx
          .insert(memberships)
          .values({ ...works, organisationId: bodies.eastmere.id })
          .returning({ id: memberships.id }),
      )
      expect(await decides(confirmed[change], cast.peter, caseId, { changeId })).toEqual([
        { field: '', message: guardInWords.issuer_not_independent },
      ])
      expect(await papersOf(caseId)).toEqual([paper])
      await transact((tx) => tx.delete(memberships).where(eq(memberships.id, job!.id)))
    })

    story(`to ${change}: may be refused, and is then over`, async () => {
      const { caseId, paper, changeId } = await asked[change]()
      await done(
        decides(refuseCertificateChange, cast.imogen, caseId, { changeId, reason: 'The name is right' }),
      )
      expect(await papersOf(caseId)).toEqual([paper])
      expect(await waitingTasks(caseId)).not.toContain('certificate_change_proposed')
      expect(await decides(confirmed[change], cast.peter, caseId, { changeId })).toEqual([
        { field: '', message: 'This change does not wait for a second look any more' },
      ])
    })
  }

  story('confirms what was proposed, and not the other thing', async () => {
    const replacement = await aReplacementAskedFor()
    expect(await decides(revokeCertificate, cast.peter, replacement.caseId, replacement)).toMatchObject([
      { message: 'This is no revocation' },
    ])
    const revocation = await aRevocationAskedFor()
    expect(await decides(replaceCertificate, cast.peter, revocation.caseId, revocation)).toMatchObject([
      { message: 'This is no replacement' },
    ])
    const before = await theCase(revocation.caseId)
    expect(await decides(revokeCertificate, cast.peter, revocation.caseId, replacement)).toHaveLength(1)
    expect(await theCase(revocation.caseId)).toEqual(before)
  })
})

describe('PostgreSQL holds it from its side', () => {
  const change = (work: (tx: Parameters<Parameters<typeof transact>[0]>[0]) => Promise<unknown>) =>
    expect(transact(work)).rejects.toThrow()

  story('nobody confirms their own, and what does not stand never stands again', async () => {
    const { caseId, changeId, paper } = await aRevocationAskedFor()
    await change((tx) =>
      tx
        .update(certificateChanges)
        .set({ status: 'confirmed', decidedBy: cast.grace.userId })
        .where(eq(certificateChanges.id, changeId)),
    )
    await done(decides(revokeCertificate, cast.peter, caseId, { changeId }))
    for (const status of ['live', 'replaced'] as const)
      await change((tx) => tx.update(certificates).set({ status }).where(eq(certificates.id, paper.id)))
  })

  story('a replacement has the date of issue of what it replaces', async () => {
    const { caseId, paper } = await aCertificate()
    const { id: _, ...row } = paper
    await transact((tx) =>
      tx.update(certificates).set({ status: 'replaced' }).where(eq(certificates.caseId, caseId)),
    )
    const copy = { ...row, number: 'C-2026-999999-X', sha256: 'other', replacesId: paper.id }
    await change((tx) => tx.insert(certificates).values({ ...copy, issuedOn: date('2026-11-29') }))
    await transact((tx) => tx.insert(certificates).values(copy))
  })
})
