import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { reader } from '@/db/client'
import { documents } from '@/db/schema/certificates'
import { cast, seedCast } from '@/db/seed/cast'
import { documentById, documentsOf } from '@/lib/documents/queries'
import { aDraft, aRequest, at, lastEvent, stranger, theCase } from './a-request.fixture'
import { addDocument } from './add-document'
import { removeDocument } from './remove-document'

beforeAll(async () => {
  vi.stubEnv('DATA_KEY', randomBytes(32).toString('base64'))
  await seedCast()
})

const bytes = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n%%EOF')
const letter = { kind: 'decision_letter', name: 'Letter about Yusuf.pdf', bytes }

describe('adding a document', () => {
  it('stores it sealed and gives it back whole', async () => {
    const caseId = await aDraft('certificate')
    expect(await addDocument(cast.amina, await at(caseId), letter)).toEqual([])

    const [row] = await reader.select().from(documents).where(eq(documents.caseId, caseId))
    expect(row).toMatchObject({ kind: 'decision_letter', name: 'Letter about Yusuf.pdf' })
    expect(Buffer.from(row!.sealedBytes).includes('Catalog')).toBe(false)
    const found = await documentById(cast.amina, row!.id)
    expect(Buffer.from(found.bytes)).toEqual(bytes)
    const event = await lastEvent(caseId)
    expect(event).toMatchObject({ name: 'add_document', detail: { kind: 'decision_letter' } })
    expect(JSON.stringify(event.detail)).not.toContain('Yusuf')
  })

  it('once for the same form sent twice', async () => {
    const caseId = await aDraft('certificate')
    const where = await at(caseId)
    await addDocument(cast.amina, where, letter)
    expect(await addDocument(cast.amina, where, letter)).toEqual([])
    expect(await reader.$count(documents, eq(documents.caseId, caseId))).toBe(1)
  })

  it('refuses what it cannot take, and changes nothing', async () => {
    const caseId = await aDraft('certificate')
    const where = await at(caseId)
    const page = { ...letter, bytes: Buffer.from('<html><script>alert(1)</script></html>') }
    expect(await addDocument(cast.amina, where, page)).toMatchObject([{ field: 'file' }])
    expect(await addDocument(cast.amina, where, { ...letter, kind: 'virus' })).toMatchObject([
      { field: 'kind' },
    ])
    expect(await theCase(caseId)).toMatchObject({ version: where.version })
  })

  it('is not for a stranger', async () => {
    const caseId = await aDraft('certificate')
    await expect(addDocument(stranger, await at(caseId), letter)).rejects.toMatchObject({
      reason: 'not_found',
    })
  })
})

describe('reading a document', () => {
  it('the council sees the decision letter and what it added, and not the rest', async () => {
    const caseId = await aRequest('meeting')
    for (const kind of ['decision_letter', 'other']) {
      await addDocument(cast.amina, await at(caseId), { ...letter, kind })
    }
    await addDocument(cast.dev, await at(caseId), { ...letter, kind: 'other', name: 'Ours.pdf' })

    const seen = await documentsOf(cast.dev, ['la_officer'], caseId)
    expect(seen.map(({ kind, name }) => [kind, name])).toEqual([
      ['decision_letter', 'Letter about Yusuf.pdf'],
      ['other', 'Ours.pdf'],
    ])
    const all = await documentsOf(cast.amina, ['parent'], caseId)
    expect(all).toHaveLength(3)
    const hidden = all.find((d) => d.kind === 'other' && d.addedBy === cast.amina.userId)
    await expect(documentById(cast.dev, hidden!.id)).rejects.toMatchObject({ reason: 'not_found' })
    await expect(documentById(stranger, seen[0]!.id)).rejects.toMatchObject({ reason: 'not_found' })
    expect((await documentById(cast.dev, seen[0]!.id)).size).toBe(bytes.length)
  })
})

describe('removing a document', () => {
  it('takes its bytes away for good', async () => {
    const caseId = await aDraft('certificate')
    await addDocument(cast.amina, await at(caseId), letter)
    const [row] = await documentsOf(cast.amina, ['parent'], caseId)
    expect(await removeDocument(cast.amina, await at(caseId), { documentId: row!.id })).toEqual([])
    expect(await documentsOf(cast.amina, ['parent'], caseId)).toEqual([])
    await expect(documentById(cast.amina, row!.id)).rejects.toMatchObject({ reason: 'not_found' })
    const [kept] = await reader.select().from(documents).where(eq(documents.id, row!.id))
    expect(kept!.sealedBytes).toHaveLength(0)
  })

  it('of another case is not found, and nothing is removed once it is sent', async () => {
    const [one, other] = [await aDraft('certificate'), await aDraft('certificate')]
    await addDocument(cast.amina, await at(one), letter)
    const [row] = await documentsOf(cast.amina, ['parent'], one)
    const foreign = removeDocument(cast.amina, await at(other), { documentId: row!.id })
    await expect(foreign).rejects.toMatchObject({ reason: 'not_found' })
    const sent = await aRequest('certificate')
    const late = removeDocument(cast.amina, await at(sent), { documentId: row!.id })
    await expect(late).rejects.toMatchObject({ reason: 'not_allowed' })
  })
})
