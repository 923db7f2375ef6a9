import { z } from 'zod'
import type { Problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
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
