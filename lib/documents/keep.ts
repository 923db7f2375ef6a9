import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { documents } from '@/db/schema/certificates'
import { problem } from '@/lib/kernel/refusal'
import type { CheckedFile } from './checked-file'
import { seal } from './sealing'

type Given = {
  caseId: string
  kind: (typeof documents.$inferInsert)['kind']
  file: CheckedFile
  by: string | null
  now: Date
}

/** Keeps a file that was looked at, sealed, among the documents of a case. Answers with its id. */
export async function keepDocument(tx: Transaction, { caseId, kind, file, by, now }: Given): Promise<string> {
  const standing = and(eq(documents.caseId, caseId), isNull(documents.removedAt))
  if ((await tx.$count(documents, standing)) >= mostDocuments)
    throw problem('file', `There are ${mostDocuments} documents already. Telephone us to send more`)
  const { name, contentType, size, sha256 } = file
  const id = randomUUID()
  await tx.insert(documents).values({
    ...{ id, caseId, kind, name, contentType, size, sha256 },
    sealedBytes: seal(file.bytes(), id),
    addedBy: by,
    addedAt: now,
  })
  return id
}

const mostDocuments = 20
