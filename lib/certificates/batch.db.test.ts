import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { reader, transact } from '@/db/client'
import { certificateBatchItems } from '@/db/schema/certificate-batches'
import { memberships } from '@/db/schema/people'
import { cast, seedCast } from '@/db/seed/cast'
import { onMonday } from '@/lib/cases/commands/a-meeting.fixture'
import { aRequest, at, done, owed } from '@/lib/cases/commands/a-request.fixture'
import { withdraw } from '@/lib/cases/commands/withdraw'
import type { CertificateKind } from '@/lib/cases/case'
import { date, type CalendarDate } from '@/lib/law/calendar/date'
import { batchById } from './batches'
import { issuingBatches } from './batch-jobs'
import { asChosen } from './chosen'
import { aSealingKey, owing, papersOf } from './commands/a-certificate.fixture'
import { issueBatch } from './commands/issue-batch'

beforeAll(() =>
  onMonday(async () => {
    await aSealingKey()
    await seedCast()
  }),
)

const story = (name: string, work: () => Promise<void>) => it(name, () => onMonday(work))

const chosen = async (caseId: string, kind: CertificateKind) => asChosen({ ...(await at(caseId)), kind })

/** Grace presses, and the worker does what it was given. */
async function pressed(batchId: string, all: string[]) {
  await done(issueBatch(cast.grace, { batchId, chosen: all, lookedAt: 'yes' }))
  await worked(batchId)
  return outcomes(batchId)
}

async function worked(batchId: string) {
  const items = await reader
    .select({ itemId: certificateBatchItems.id })
    .from(certificateBatchItems)
    .where(eq(certificateBatchItems.batchId, batchId))
  await Promise.all(items.map((item) => issuingBatches.run(item)))
}

async function outcomes(batchId: string) {
  const { items } = await batchById(cast.grace, batchId)
  return new Map(items.map(({ caseId, outcome, why }) => [caseId, { outcome, why }]))
}

const jobs = async () => {
  const counted = (await transact((tx) =>
    tx.execute(sql`select count(*)::int as n from pgboss.job where name = 'issue-certificates'`),
  )) as unknown as [{ n: number }]
  return counted[0].n
}

describe('issuing several certificates', () => {
  story('puts one job on the queue for each, and issues each by itself', async () => {
    const cases = [await owing.information_given(), await owing.withdrew(), await owing.not_arranged()]
    const kinds = ['information_given', 'withdrew', 'not_arranged'] as const
    const all = await Promise.all(cases.map((caseId, n) => chosen(caseId, kinds[n]!)))
    const [batchId, before] = [randomUUID(), await jobs()]
    await done(issueBatch(cast.grace, { batchId, chosen: all, lookedAt: 'yes' }))
    expect((await jobs()) - before).toBe(3)
    for (const caseId of cases) expect(await papersOf(caseId)).toEqual([])

    await worked(batchId)
    for (const caseId of cases) {
      expect(await papersOf(caseId)).toMatchObject([{ status: 'live', issuedBy: cast.grace.userId }])
      expect((await outcomes(batchId)).get(caseId)).toEqual({ outcome: 'issued', why: null })
    }
  })

  story('one that cannot be issued holds up no other, and says why', async () => {
    const [sound, changed, late] = [
      await owing.information_given(),
      await owing.not_arranged(),
      await aRequest('certificate', { answers: { letterDatedOn: '2026-09-01' } }),
    ]
    const all = [
      await chosen(late, 'information_given'),
      await chosen(changed, 'not_arranged'),
      await chosen(sound, 'information_given'),
    ]
    await done(withdraw(cast.amina, await at(changed), {}))
    const went = await pressed(randomUUID(), all)
    expect(went.get(sound)).toEqual({ outcome: 'issued', why: null })
    expect(went.get(changed)).toEqual({
      outcome: 'not_issued',
      why: 'The case has changed since you looked at it. Open it, and issue this one there',
    })
    expect(went.get(late)).toMatchObject({
      outcome: 'not_issued',
      why: expect.stringContaining('two months') as string,
    })
    expect((await owed(late)).join()).toContain('issue_certificate')
    expect(await papersOf(changed)).toEqual([])
  })

  story('sent twice, or done twice by the worker, it is issued once', async () => {
    const caseId = await owing.information_given()
    const [batchId, all] = [randomUUID(), [await chosen(caseId, 'information_given')]]
    const sent = { batchId, chosen: all, lookedAt: 'yes' }
    await Promise.all([1, 2, 3].map(() => done(issueBatch(cast.grace, sent))))
    await Promise.all([worked(batchId), worked(batchId)])
    await worked(batchId)
    expect(await papersOf(caseId)).toHaveLength(1)
    // The worker died after the certificate was issued, and before that was written down.
    await transact((tx) =>
      tx
        .update(certificateBatchItems)
        .set({ outcome: 'waiting', endedAt: null })
        .where(eq(certificateBatchItems.batchId, batchId)),
    )
    await worked(batchId)
    expect(await papersOf(caseId)).toHaveLength(1)
    expect((await outcomes(batchId)).get(caseId)).toEqual({ outcome: 'issued', why: null })
  })

  story('is done as the adviser is when it is done: whoever left issues nothing', async () => {
    const caseId = await owing.information_given()
    const batchId = randomUUID()
    const all = [await chosen(caseId, 'information_given')]
    await done(issueBatch(cast.grace, { batchId, chosen: all, lookedAt: 'yes' }))
    const until = (untilOn: CalendarDate | null) =>
      transact((tx) =>
        tx
          .update(memberships)
          .set({ untilOn })
          .where(and(eq(memberships.userId, cast.grace.userId), eq(memberships.role, 'adviser'))),
      )
    await until(date('2026-11-30'))
    await worked(batchId)
    await until(null)
    expect((await outcomes(batchId)).get(caseId)).toEqual({
      outcome: 'not_issued',
      why: 'You may not issue this certificate',
    })
    expect(await papersOf(caseId)).toEqual([])
  })

  story('is an adviser’s own act, after looking', async () => {
    const caseId = await owing.information_given()
    const sent = {
      batchId: randomUUID(),
      chosen: [await chosen(caseId, 'information_given')],
      lookedAt: 'yes',
    }
    for (const actor of [cast.imogen, cast.amina, cast.dev, cast.ruth])
      await expect(issueBatch(actor, sent)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await issueBatch(cast.grace, { ...sent, lookedAt: undefined })).toEqual([
      { field: 'lookedAt', message: 'Tick this when you have looked at each of them' },
    ])
    for (const wrong of [undefined, 'x', [`${caseId}:1`], [`${caseId}:1:passport`]])
      expect(await issueBatch(cast.grace, { ...sent, chosen: wrong })).toHaveLength(1)
    expect(await issueBatch(cast.grace, { ...sent, chosen: Array(26).fill(sent.chosen[0]) })).toEqual([
      { field: 'chosen', message: 'Issue 25 at a time at most' },
    ])
    for (const actor of [cast.amina, cast.dev, cast.ruth])
      await expect(batchById(actor, sent.batchId)).rejects.toMatchObject({ reason: 'not_found' })
  })
})
