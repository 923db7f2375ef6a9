import { z } from 'zod'
import { undertakingReports } from '@/db/schema/agreements'
import { letter } from '@/emails/letter'
import { caseCommand, type CaseAt } from '@/lib/cases/case-command'
import { toFamily } from '@/lib/cases/everybody'
import { bodyOf } from '@/lib/cases/taking-part'
import { checkFile, type CheckedFile } from '@/lib/documents/checked-file'
import { keepDocument } from '@/lib/documents/keep'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { problem, type Problem } from '@/lib/kernel/refusal'
import { pastDay } from '@/lib/kernel/typed-day'
import { optionalLongWords } from '@/lib/kernel/words'
import { checkDoneOn, owedStep, waitingReport } from '../follow-up'

/** What is sent in: which duty, when it was done, and words or a file that show it. */
export type ReportSent = { dutyId: unknown; doneOn: unknown; words: unknown; file: File | null }

/** A council or ICB says that something it undertook is done. The family is asked whether that is so. */
export async function reportUndertaking(
  actor: Actor,
  at: CaseAt,
  { file: sent, ...rest }: ReportSent,
): Promise<readonly Problem[]> {
  if (!sent) return report(actor, at, { ...rest, file: null })
  const file = await checkFile(sent.name, new Uint8Array(await sent.arrayBuffer()))
  return 'message' in file ? [file] : report(actor, at, { ...rest, file })
}

const input = z.object({
  dutyId: z.uuid('Choose what is done'),
  doneOn: pastDay({ called: 'The day it was done', missing: 'Enter the day it was done' }),
  words: optionalLongWords({ called: 'What you did', max: 2000 }),
  // Made by checkFile a moment ago, and nowhere else.
  file: z.custom<CheckedFile | null>(),
})

const report = caseCommand('report_undertaking', {
  input,

  async run({ tx, actor, role, mediationCase, input: { dutyId, doneOn, words, file }, now }) {
    const { id: caseId, reference } = mediationCase
    const body = bodyOf(actor, role, mediationCase)
    const duty = await owedStep(tx, caseId, dutyId)
    if (duty?.organisationId !== body.organisation.id) throw problem('', 'This is not owed by you any more')
    if (await waitingReport(tx, dutyId))
      throw problem('', 'You have said this already. The family answers next')
    if (!words && !file) throw problem('words', 'Say what you did, or add a file that shows it')
    await checkDoneOn(tx, caseId, doneOn)
    const reportedBy = actorId(actor)!
    const documentId =
      file && (await keepDocument(tx, { caseId, kind: 'evidence', file, by: reportedBy, now }))
    await tx
      .insert(undertakingReports)
      .values({ dutyId, reportedBy, reportedAt: now, doneOn, words, documentId })
    return {
      detail: { dutyId, body: body.organisation.name, doneOn, documentId },
      letters: toFamily(mediationCase, (to, caseUrl) =>
        letter('undertaking-reported', to, { reference, caseUrl, body: body.organisation.name }),
      ),
    }
  },
})
