import { and, eq, min } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { certificates } from '@/db/schema/certificates'
import type { Work } from '@/lib/cases/case-command'
import { contactOf } from '@/lib/cases/contact'
import type { OpenCase } from '@/lib/cases/open-case'
import { problem } from '@/lib/kernel/refusal'
import { appealAfter, dated } from './appeal-after'
import { certificateContent, type CertificateContent } from './content'
import { statedDays } from './guard-facts'
import { particularsOf } from './particulars'
import { whatChanges, type ChangedLine, type NamesPutRight } from './what-changes'

export type StandingCertificate = Awaited<ReturnType<typeof demandLive>>

/** This certificate of the case, while it stands. Stops the command when it does not any more. */
export async function demandLive(tx: Transaction, { id: caseId }: OpenCase, certificateId: string) {
  const { id, number, kind, holderId, issuedOn, content } = certificates
  const [found] = await tx
    .select({ id, number, kind, holderId, issuedOn, content })
    .from(certificates)
    .where(
      and(
        eq(certificates.id, certificateId),
        eq(certificates.caseId, caseId),
        eq(certificates.status, 'live'),
      ),
    )
  if (!found) throw problem('', 'This certificate does not stand any more, so it cannot be changed')
  // Written by the command that issued it, in this shape.
  return { ...found, content: found.content as CertificateContent }
}

type New = { number: string; code: string }

/**
 * The certificate as it would be issued today from the case as it is, with its names put right: same kind, same adviser
 * and same date of issue. With it, what it would print otherwise.
 */
export async function replacementFor(
  { tx, mediationCase, today, calendar }: Pick<Work<unknown>, 'tx' | 'mediationCase' | 'today' | 'calendar'>,
  replaced: StandingCertificate,
  { number, code }: New,
): Promise<{ content: CertificateContent; lines: ChangedLine[] }> {
  if (mediationCase.holder?.id !== replaced.holderId)
    throw problem('', 'Somebody else holds the right now. This certificate stays as it was issued')
  const { kind, issuedOn } = replaced
  const [first] = await tx
    .select({ on: min(certificates.issuedOn) })
    .from(certificates)
    .where(eq(certificates.caseId, mediationCase.id))
  const appeal = appealAfter({
    decision: mediationCase.decision,
    firstIssuedOn: first?.on ?? issuedOn,
    contactedInTime: !((await contactOf(tx, mediationCase))?.late ?? true),
    calendar,
  })
  const known = {
    ...{ mediationCase, kind, issuedOn, number, code },
    stated: await statedDays(tx, mediationCase.id),
    adviserName: replaced.content.adviser.name,
    appeal: dated(appeal),
  }
  const lines = whatChanges(replaced.content, certificateContent(particularsOf({ ...known, replaces: null })))
  const replaces = {
    number: replaced.number,
    correctedOn: today,
    corrected: lines.map(({ what }) => what),
  }
  return { content: certificateContent(particularsOf({ ...known, replaces })), lines }
}

/** The case with its names as they should be. */
export function withNames(mediationCase: OpenCase, names: NamesPutRight): OpenCase {
  const { holder, child } = mediationCase
  const { firstName, lastName, dateOfBirth } = names
  return {
    ...mediationCase,
    holder: holder && { ...holder, name: holderNameIn(names) },
    child: child && { ...child, firstName, lastName, dateOfBirth },
  }
}

/** A young person's own name is the child's. */
export const holderNameIn = ({ holderName, firstName, lastName }: NamesPutRight): string =>
  holderName ?? `${firstName} ${lastName}`
