import { z } from 'zod'
import type { Problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { largestChecked } from './file-found'
import { readCertificateNumber, readVerificationCode } from './number'

const asked = z.object({
  number: words({
    called: 'The certificate number',
    missing: 'Enter the certificate number',
    max: 40,
  }).refine(
    (typed) => readCertificateNumber(typed) !== null,
    'Check the certificate number. It looks like C-2026-000123-D',
  ),
  code: words({ called: 'The code', missing: 'Enter the code', max: 40 }).refine(
    (typed) => readVerificationCode(typed) !== null,
    'Check the code. It has 10 letters and numbers',
  ),
})

/** The number and code as somebody typed them on the checking page, or what to put right. */
export function checkAsked(sent: unknown): { number: string; code: string } | { problems: Problem[] } {
  const parsed = asked.safeParse(sent)
  if (parsed.success) return parsed.data
  return { problems: parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) }
}

/** The file that somebody handed in, or what to put right. What it is, its content says and not its name. */
export async function fileAsked(sent: unknown): Promise<{ bytes: Uint8Array } | { problems: Problem[] }> {
  const wrong = (message: string) => ({ problems: [{ field: 'file', message }] })
  if (!(sent instanceof File)) return wrong('Choose the certificate’s file')
  if (sent.size === 0) return wrong('This file is empty. Choose another one')
  if (sent.size > largestChecked) return wrong('The file must be 5 MB or smaller. Our certificates are')
  return { bytes: new Uint8Array(await sent.arrayBuffer()) }
}
