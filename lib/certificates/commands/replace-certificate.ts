import { isDeepStrictEqual } from 'node:util'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { caseParties, children } from '@/db/schema/cases'
import { certificates } from '@/db/schema/certificates'
import { letter } from '@/emails/letter'
import { caseCommand, type Outcome } from '@/lib/cases/case-command'
import type { OpenCase } from '@/lib/cases/open-case'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { drawn } from '../draw'
import { keep, newNumber } from '../keep'
import { demandLive, holderNameIn, replacementFor, withNames } from '../replacement'
import { decideChange, demandProposedChange, demandSecondAdviser } from '../second-look'
import type { NamesPutRight } from '../what-changes'

/**
 * A second adviser has looked and agrees: the certificate gives way to a right one under a number of its own. The new
 * one keeps the date of issue, says what was put right and which it replaces; the old paper stays as it was issued, and
 * whoever checks it is told. No time moves.
 */
export const replaceCertificate = caseCommand('replace_certificate', {
  input: z.object({ changeId: z.uuid() }),

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input, now, today, eventId } = work
    const change = await demandProposedChange(tx, mediationCase, input.changeId)
    const issuedBy = await demandSecondAdviser(tx, actor, change, today)
    if (change.change !== 'replace' || !change.names) throw problem('', 'This is no replacement')
    const old = await demandLive(tx, mediationCase, change.certificateId)
    const { id: caseId, reference, holder } = mediationCase

    const right = { ...work, mediationCase: withNames(mediationCase, change.names) }
    const { number, code } = await newNumber(tx, today)
    const { content, lines } = await replacementFor(right, old, { number, code })
    if (!isDeepStrictEqual(lines, change.lines))
      throw problem(
        '',
        'The case has changed since this was proposed. Refuse it, and propose it again if needed',
      )
    const paper = await drawn(content, now)

    await putNamesRight(tx, mediationCase, change.names)
    await tx.update(certificates).set({ status: 'replaced' }).where(eq(certificates.id, old.id))
    const { kind, holderId, issuedOn } = old
    const issued = { caseId, holderId, eventId, kind, issuedOn, issuedAt: now, issuedBy }
    await keep(tx, { ...issued, replacesId: old.id }, content, paper)
    await decideChange(tx, change, { status: 'confirmed', decidedReason: null }, actor, now)

    const { sha256 } = paper
    const corrected = lines.map(({ what }) => what)
    return {
      detail: { changeId: change.id, kind, number, replaces: old.number, corrected, issuedOn, sha256 },
      letters: holder
        ? [
            letter('certificate-replaced', holder.to, {
              ...{ reference, number, issuedOn },
              oldNumber: old.number,
              caseUrl: `${caseUrl('parent', caseId)}/certificate`,
            }),
          ]
        : [],
    }
  },
})

/** The case had them wrong as well: whatever is made from it later is right. */
async function putNamesRight(tx: Transaction, { id: caseId, holder }: OpenCase, names: NamesPutRight) {
  const { firstName, lastName, dateOfBirth } = names
  await tx.update(children).set({ firstName, lastName, dateOfBirth }).where(eq(children.caseId, caseId))
  if (!holder) return
  await tx
    .update(caseParties)
    .set({ name: holderNameIn(names) })
    .where(and(eq(caseParties.id, holder.id), eq(caseParties.caseId, caseId)))
}
