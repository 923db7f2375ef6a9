import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { transact } from '@/db/client'
import { certificates } from '@/db/schema/certificates'
import { cast, seedCast } from '@/db/seed/cast'
import { done } from '@/lib/cases/commands/a-request.fixture'
import { aSealingKey, issue, owing, paperOf } from './commands/a-certificate.fixture'
import { certificateById, certificatePdf, certificatesOf, verified } from './queries'

let paper: Awaited<ReturnType<typeof paperOf>>
let other: typeof paper

beforeAll(async () => {
  await aSealingKey()
  await seedCast()
  const [first, second] = [await owing.not_arranged(), await owing.information_given()]
  await done(issue(first, 'not_arranged'))
  await done(issue(second, 'information_given'))
  paper = await paperOf(first)
  other = await paperOf(second)
})

describe('reading a certificate', () => {
  test.each(['amina', 'grace', 'peter', 'imogen'] as const)('%s may, byte for byte', async (name) => {
    expect(await certificateById(cast[name], paper.id)).toMatchObject({
      number: paper.number,
      kind: 'not_arranged',
    })
    const { number, pdf } = await certificatePdf(cast[name], paper.id)
    expect(number).toBe(paper.number)
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(paper.sha256)
    expect(await certificatesOf(cast[name], paper.caseId)).toMatchObject([{ id: paper.id, status: 'live' }])
  })

  // Dev's council is a party to the case, and learns by letter that and when it was issued.
  test.each(['dev', 'margaret', 'nia', 'ruth', 'tomos', 'halima'] as const)('%s may not', async (name) => {
    await expect(certificateById(cast[name], paper.id)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(certificatePdf(cast[name], paper.id)).rejects.toMatchObject({ reason: 'not_found' })
    expect(await certificatesOf(cast[name], paper.caseId)).toEqual([])
  })

  it('by an id that is none is not found', async () => {
    for (const id of ['', 'x', '00000000-0000-4000-8000-000000000000']) {
      await expect(certificatePdf(cast.grace, id)).rejects.toMatchObject({ reason: 'not_found' })
      expect(await certificatesOf(cast.grace, id)).toEqual([])
    }
  })
})

describe('checking a certificate', () => {
  it('tells anybody who has both parts its status, kind and date of issue, and nothing else', async () => {
    const { number, kind, issuedOn } = paper
    expect(await verified(number, paper.code)).toEqual({ number, kind, issuedOn, status: 'live' })
  })

  it('takes them as people type them', async () => {
    const typed = paper.number.toLowerCase().replaceAll('-', ' ')
    const code = ` ${paper.code.slice(0, 5).toLowerCase()} ${paper.code.slice(5)}`
    expect(await verified(typed, code)).toMatchObject({ number: paper.number })
    expect(await verified(paper.number.replace('C-', ''), paper.code.replaceAll('0', 'O'))).not.toBeNull()
  })

  it('answers the same to every pair that does not belong together', async () => {
    const wrong = `${paper.code.startsWith('A') ? 'C' : 'A'}${paper.code.slice(1)}`
    for (const [number, code] of [
      [paper.number, other.code],
      [other.number, paper.code],
      [paper.number, wrong],
      [paper.number, ''],
      ['', paper.code],
      ['C-2026-999999-X', paper.code],
      [`${paper.number}'--`, paper.code],
      [paper.number, '%'],
      [paper.number, `${paper.code}\0`],
    ] as const)
      expect(await verified(number, code), `${number} ${code}`).toBeNull()
  })

  it('says when it does not stand any more', async () => {
    await transact((tx) => tx.update(certificates).set({ status: 'revoked' }))
    expect(await verified(paper.number, paper.code)).toMatchObject({ status: 'revoked' })
  })
})
