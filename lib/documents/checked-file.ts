import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'
import { fileTooLarge, largestFile } from '@/lib/kernel/largest-file'
import type { Problem } from '@/lib/kernel/refusal'
import { cleanName } from './clean-name'
import { isWholePicture } from './whole-picture'

/** What may be sent in, by what the bytes are and never by what the name says. */
export const fileTypes = {
  'application/pdf': { ending: 'pdf', called: 'PDF' },
  'image/jpeg': { ending: 'jpg', called: 'JPEG photograph' },
  'image/png': { ending: 'png', called: 'PNG picture' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
    ending: 'docx',
    called: 'Word document',
  },
} as const

export type FileType = keyof typeof fileTypes

/** A file whose content has been looked at. The bytes are behind a function so that nobody logs or hashes them by chance. */
export type CheckedFile = {
  name: string
  contentType: FileType
  size: number
  sha256: string
  bytes: () => Uint8Array
}

/** Looks at a file that somebody sent. Answers with what is wrong with it instead, in words for beside the field. */
export async function checkFile(name: string, bytes: Uint8Array): Promise<CheckedFile | Problem> {
  if (bytes.length === 0) return wrong('The file is empty. Choose another one')
  if (bytes.length > largestFile) return wrong(fileTooLarge)
  const contentType = await typeOf(bytes)
  if (contentType === undefined)
    return wrong('The file must be a PDF, a photograph (JPEG or PNG) or a Word document (.docx)')
  const against =
    contentType === 'application/pdf'
      ? againstPdf(bytes)
      : contentType.startsWith('image/')
        ? await againstPicture(bytes)
        : undefined
  if (against) return against
  return {
    name: cleanName(name, fileTypes[contentType].ending),
    contentType,
    size: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: () => bytes,
  }
}

const wrong = (message: string): Problem => ({ field: 'file', message })

async function typeOf(bytes: Uint8Array): Promise<FileType | undefined> {
  // A broken file may trip the reader: it is then none of the types that are taken.
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  const type = found?.mime
  return type !== undefined && isTaken(type) ? type : undefined
}

const isTaken = (type: string): type is FileType => type in fileTypes

/** What stands against a PDF: that it is only dressed as one, or hides something that acts when it is opened. */
function againstPdf(bytes: Uint8Array): Problem | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  if (!text.includes('%%EOF')) return wrong('The PDF is not whole. Save or scan it again and send that')
  if (acts.test(text))
    return wrong(
      'This PDF has a program or another file inside, so we cannot take it. Print it to a new PDF, or send a photograph of it',
    )
}

async function againstPicture(bytes: Uint8Array): Promise<Problem | undefined> {
  if (await isWholePicture(bytes)) return undefined
  return wrong('The picture is damaged or not whole. Take it or save it again and send that')
}

/** Long enough names not to turn up by chance in the pixels of a scan. */
const acts = /\/(?:JavaScript|Launch|EmbeddedFile|RichMedia)(?![A-Za-z])/
