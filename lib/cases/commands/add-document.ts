import { z } from 'zod'
import { checkFile, type CheckedFile } from '@/lib/documents/checked-file'
import { keepDocument } from '@/lib/documents/keep'
import { actorId, type Actor } from '@/lib/kernel/actor'
import type { Problem } from '@/lib/kernel/refusal'
import { caseCommand, type CaseAt } from '../case-command'

/** What is sent in: the kind that the person chose, the file's own name, and its bytes. */
export type DocumentSent = { kind: unknown; name: string; bytes: Uint8Array }

const documentKinds = ['decision_letter', 'plan', 'other'] as const

/**
 * Adds a document to the case. What it is, its content says and never its name; it is stored sealed. The event keeps
 * its kind and digest, not its name, because people put names into names.
 */
export async function addDocument(
  actor: Actor,
  at: CaseAt,
  { kind, name, bytes }: DocumentSent,
): Promise<readonly Problem[]> {
  const file = await checkFile(name, bytes)
  return 'message' in file ? [file] : store(actor, at, { kind, file })
}

const input = z.object({
  kind: z.enum(documentKinds, 'Choose what the document is'),
  // Made by checkFile a line above, and nowhere else.
  file: z.custom<CheckedFile>(),
})

const store = caseCommand('add_document', {
  input,

  async run({ tx, actor, mediationCase: { id: caseId }, input: { kind, file }, now }) {
    const documentId = await keepDocument(tx, { caseId, kind, file, by: actorId(actor), now })
    const { contentType, size, sha256 } = file
    return { detail: { documentId, kind, contentType, size, sha256 }, letters: [] }
  },
})
