import { z } from 'zod'
import { certificateChanges } from '@/db/schema/certificate-changes'
import { caseCommand } from '@/lib/cases/case-command'
import { unlessWaiting } from '@/lib/cases/desk-tasks'
import { Problems, problem, type Problem } from '@/lib/kernel/refusal'
import { pastDay } from '@/lib/kernel/typed-day'
import { longWords, optionalWords, words } from '@/lib/kernel/words'
import { whyNotPrintable } from '@/lib/paper/why-not-printed'
import { demandLive, replacementFor, withNames } from '../replacement'
import { demandNoneProposed } from '../second-look'

const input = z.object({
  certificateId: z.uuid(),
  holderName: optionalWords({ called: 'The name', max: 200 }),
  firstName: words({ called: 'The first name', missing: 'Enter the first name' }),
  lastName: words({ called: 'The last name', missing: 'Enter the last name' }),
  dateOfBirth: pastDay({ called: 'The date of birth', missing: 'Enter the date of birth' }),
  reason: longWords({ called: 'The reason', missing: 'Say how you know', max: 1000 }),
})

/**
 * An adviser says that something printed on a certificate is wrong: a name or the date of birth, given here, or what
 * was put right on the case since. Nothing happens until another adviser has looked (`replace_certificate`).
 */
export const proposeReplacement = caseCommand('propose_replacement', {
  input,

  async run(work) {
    const { tx, actor, mediationCase, input: given, now } = work
    if (actor.kind === 'system') throw problem('', 'Certificates are changed by people')
    await demandNoneProposed(tx, mediationCase)
    const certificate = await demandLive(tx, mediationCase, given.certificateId)
    const { firstName, lastName, dateOfBirth, reason } = given
    const isParent = mediationCase.holder?.role === 'parent'
    if (isParent && !given.holderName) throw problem('holderName', 'Enter the parent’s name')
    const names = { holderName: isParent ? given.holderName : null, firstName, lastName, dateOfBirth }
    demandPrintable({ holderName: names.holderName, firstName, lastName })

    const { number, check } = certificate.content
    const right = { ...work, mediationCase: withNames(mediationCase, names) }
    const { lines } = await replacementFor(right, certificate, { number, code: check.code })
    if (lines.length === 0)
      throw problem(
        '',
        'Nothing that is printed would change. Enter what is wrong as it should be; dates of the case are corrected first',
      )

    const proposed = { caseId: mediationCase.id, certificateId: certificate.id, change: 'replace' as const }
    const [change] = await tx
      .insert(certificateChanges)
      .values({ ...proposed, reason, names, lines, proposedBy: actor.userId, proposedAt: now })
      .returning({ id: certificateChanges.id })
    return {
      detail: { changeId: change!.id, number, corrected: lines.map(({ what }) => what), reason },
      letters: [],
      tasks: await unlessWaiting(tx, mediationCase.id, {
        kind: 'certificate_change_proposed',
        detail: `An adviser says that something printed on certificate ${number} is wrong. Another adviser has to look at it`,
      }),
    }
  },
})

/** A name that cannot be printed is refused here, not when the second adviser confirms. */
function demandPrintable(names: Readonly<Record<string, string | null>>): void {
  const wrong = Object.entries(names).flatMap(([field, name]): Problem[] => {
    const message = name && whyNotPrintable(name)
    return message ? [{ field, message }] : []
  })
  if (wrong.length > 0) throw new Problems(wrong)
}
