import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, test } from 'vitest'
import { transact } from '@/db/client'
import { certificates } from '@/db/schema/certificates'
import { seedCast } from '@/db/seed/cast'
import { done } from '@/lib/cases/commands/a-request.fixture'
import { fileAsked } from './check'
import { certificateContent } from './content'
import { aSealingKey, issue, owing, paperOf } from './commands/a-certificate.fixture'
import { makeDemoKey } from './demo-key'
import { fileFound } from './file-found'
import { tookPart } from './particulars.fixture'
import { providerKey } from './provider-key'
import { largePrint } from './pdf/large-print'
import { renderCertificate } from './pdf/render'
import { verifiedFile } from './queries'
import { openSealingKey } from './seal'

let paper: Awaited<ReturnType<typeof paperOf>>
let before: typeof paper

beforeAll(async () => {
  await seedCast()
  // Sealed with a key that has given way to another since.
  before = await anIssued()
  paper = await anIssued()
})

async function anIssued() {
  await aSealingKey()
  const caseId = await owing.information_given()
  await done(issue(caseId, 'information_given'))
  return paperOf(caseId)
}

function changedAt(at: number): Uint8Array {
  const copy = Uint8Array.from(paper.pdf)
  copy[at] = (copy[at] ?? 0) ^ 1
  return copy
}

describe('a certificate as we issued it', () => {
  it('is known by its bytes, and anybody who has them learns kind, date and whether it stands', async () => {
    expect(await fileFound(paper.pdf)).toEqual({ outcome: 'known', certificateId: paper.id })
    expect(await verifiedFile(paper.id)).toEqual({
      number: paper.number,
      kind: 'information_given',
      issuedOn: paper.issuedOn,
      status: 'live',
    })
  })

  it('is known after the key that sealed it has given way to another', async () => {
    expect(await fileFound(before.pdf)).toEqual({ outcome: 'known', certificateId: before.id })
  })

  it.each(['replaced', 'revoked'] as const)('says when it was %s', async (status) => {
    const one = await anIssued()
    await transact((tx) => tx.update(certificates).set({ status }).where(eq(certificates.id, one.id)))
    expect(await fileFound(one.pdf)).toEqual({ outcome: 'known', certificateId: one.id })
    expect(await verifiedFile(one.id)).toMatchObject({ status })
  })
})

test('with one flipped byte it is not as we issued it, wherever the byte is', async () => {
  const seal = Buffer.from(paper.pdf).indexOf('/Contents <')
  const places = [
    ...Array.from({ length: 60 }, (_, step) => Math.floor((step * paper.pdf.length) / 60)),
    ...Array.from({ length: 20 }, (_, step) => seal + 20 + step * 60),
  ]
  for (const at of places)
    expect(await fileFound(changedAt(at)), `byte ${at}`).toEqual({ outcome: 'altered' })
})

test('nothing may be added, taken away or put in front', async () => {
  const { pdf } = paper
  for (const bytes of [
    Buffer.concat([pdf, Buffer.from('\n')]),
    pdf.subarray(0, -1),
    Buffer.concat([pdf, pdf]),
    pdf.subarray(0, Math.floor(pdf.length / 2)),
  ])
    expect((await fileFound(bytes)).outcome).not.toBe('known')
})

test.each([
  ['nothing', ''],
  ['a text', 'Mediation certificate C-2026-000318-Q'],
  ['another’s PDF', '%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF'],
  ['a seal that is none', '/ByteRange [0 10 20 1] /Contents <00>'],
  ['a seal without end', `%PDF-1.7 /ByteRange [0 11 2000012 0] <${'0'.repeat(2_000_000)}>`],
  ['a seal that holds anything', `%PDF-1.7\n/ByteRange [0 50 60 5]${' '.repeat(20)}<30820000>aaaaa`],
])('%s is not known', async (_what, text) => {
  expect(await fileFound(Buffer.from(text))).toEqual({ outcome: 'unknown' })
})

test('a copy in large print is known as one, and proves nothing', async () => {
  const bytes = await largePrint(certificateContent(tookPart), paper.issuedAt)
  expect(await fileFound(bytes)).toEqual({ outcome: 'large_print' })
})

test('what our own key sealed and no register holds is not known', async () => {
  const content = certificateContent(tookPart)
  const { bytes } = await renderCertificate(content, await providerKey(), paper.issuedAt)
  expect(await fileFound(bytes)).toEqual({ outcome: 'unknown' })
})

test('what somebody else sealed in our name is not ours, and is not called altered', async () => {
  const { p12, password } = await makeDemoKey('Somebody else', new Date('2026-01-01T00:00:00Z'))
  const key = await openSealingKey(p12, password)
  const { bytes } = await renderCertificate(certificateContent(tookPart), key, paper.issuedAt)
  expect(await fileFound(bytes)).toEqual({ outcome: 'unknown', isSealedByOthers: true })
})

describe('a certificate that another service issued and sealed', () => {
  const theirs = Uint8Array.from(readFileSync(join(import.meta.dirname, 'kept/certificate.pdf')))

  it('is not known, and not accused of anything', async () => {
    expect(await fileFound(theirs)).toEqual({ outcome: 'unknown', isSealedByOthers: true })
  })

  it('is altered when its seal does not fit', async () => {
    for (const at of [5000, Math.floor(theirs.length / 2)]) {
      const changed = theirs.slice()
      changed[at]! ^= 1
      expect(await fileFound(changed), `byte ${at}`).toEqual({ outcome: 'altered' })
    }
  })
})

test('a file must be there, not empty, and no larger than any certificate', async () => {
  const wrong = async (sent: unknown) => {
    const asked = await fileAsked(sent)
    return 'problems' in asked ? asked.problems[0]?.message : undefined
  }
  expect(await wrong(undefined)).toBe('Choose the certificate’s file')
  expect(await wrong('text')).toBe('Choose the certificate’s file')
  expect(await wrong(new File([], 'a.pdf'))).toBe('This file is empty. Choose another one')
  expect(await wrong(new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.pdf'))).toContain('5 MB or smaller')
  expect(await wrong(new File(['%PDF'], 'a.pdf'))).toBeUndefined()
})
