import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { certificates, sealingKeys } from '@/db/schema/certificates'
import { yearOf, type CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateContent } from './content'
import type { DrawnCertificate } from './draw'
import { certificateNumber, newVerificationCode } from './number'

/** A number that was never used, and a code that nobody can guess. The year is that of the day it is taken. */
export async function newNumber(
  tx: Transaction,
  today: CalendarDate,
): Promise<{ number: string; code: string }> {
  const [{ sequence }] = (await tx.execute(
    sql`select nextval('certificate_numbers')::int as sequence`,
  )) as unknown as [{ sequence: number }]
  return { number: certificateNumber(yearOf(today), sequence), code: newVerificationCode() }
}

type Row = typeof certificates.$inferInsert
type Issued = Omit<Row, 'number' | 'code' | 'content' | 'pdf' | 'sha256'>

/** Keeps a certificate for ever, with the public half of the key that sealed it: so it can be checked after that key. */
export async function keep(
  tx: Transaction,
  issued: Issued,
  content: CertificateContent,
  { bytes, sha256, sealedWith }: DrawnCertificate,
): Promise<void> {
  await tx
    .insert(sealingKeys)
    .values({
      fingerprint: createHash('sha256').update(sealedWith).digest('hex'),
      certificate: sealedWith,
      firstUsedAt: issued.issuedAt,
    })
    .onConflictDoNothing()
  const { number, check } = content
  await tx.insert(certificates).values({ ...issued, number, code: check.code, content, pdf: bytes, sha256 })
}
