import type { Answered } from '@/app/_ui/form/form-action'
import type { Sent } from '@/app/_ui/form/sent-form'
import type { SignedIn } from '@/app/_session/require-actor'
import type { CaseAt } from '@/lib/cases/case-command'
import { addDocument } from '@/lib/cases/commands/add-document'
import { describeIssues } from '@/lib/cases/commands/describe-issues'
import { sendRequest } from '@/lib/cases/commands/send-request'
import { startCase } from '@/lib/cases/commands/start-case'
import type { Problem } from '@/lib/kernel/refusal'

/** Where a portal's pages of a request are. */
export type Place = (caseId: string) => string

/** Starts a case from its first form, whose hidden field holds the id that the case gets. */
export async function start(actor: SignedIn, sent: Sent, list: Place): Promise<Answered> {
  const problems = await startCase(actor, sent)
  if (problems.length > 0) return { problems }
  return { to: list(typeof sent.caseId === 'string' ? sent.caseId : '') }
}

/** Attaches the decision letter. The file's bytes decide what it is. */
export const attachLetter =
  (list: Place) =>
  async (actor: SignedIn, { file }: Sent, at: CaseAt): Promise<Answered> => {
    if (!(file instanceof File))
      return { problems: [{ field: 'file', message: 'Choose a file: a PDF or a photograph' }] }
    const bytes = new Uint8Array(await file.arrayBuffer())
    const problems = await addDocument(actor, at, { kind: 'decision_letter', name: file.name, bytes })
    return problems.length > 0 ? { problems } : { to: `${list(at.caseId)}/letter` }
  }

/** Saves the things to discuss: as they are, with one more row to fill in, or without the one that is taken out. */
export const saveIssues =
  (list: Place) =>
  async (actor: SignedIn, sent: Sent, at: CaseAt): Promise<Answered> => {
    const { remove, more, from, ...rows } = sent
    const kept = typeof remove === 'string' ? withoutRow(rows, Number(remove)) : rows
    const problems = await describeIssues(actor, at, kept)
    if (problems.length > 0) return { problems: problems.map(atFirstRow) }
    const page = `${list(at.caseId)}/issues`
    const back = from === 'check' ? '&from=check' : ''
    if (typeof more === 'string') return { to: `${page}?rows=${encodeURIComponent(more)}${back}` }
    if (typeof remove === 'string') return { to: back ? `${page}?from=check` : page }
    return { to: afterSaving(list(at.caseId), from) }
  }

/** Sends the request once its declarations are made; the desk says on which day somebody rang. */
export const send =
  (list: Place, declarations: Readonly<Record<string, string>>) =>
  async (actor: SignedIn, sent: Sent, at: CaseAt): Promise<Answered> => {
    const missing = Object.entries(declarations)
      .filter(([field]) => sent[field] !== 'yes')
      .map(([field, message]) => ({ field, message }))
    if (missing.length > 0) return { problems: missing }
    const problems = await sendRequest(actor, at, { contactedOn: sent.contactedOn })
    return problems.length > 0 ? { problems } : { to: `${list(at.caseId)}/sent` }
  }

/** Back to the page that a change was asked from. */
export const afterSaving = (list: string, from: unknown) => (from === 'check' ? `${list}/check` : list)

/** That there is no row at all is said at the first one. */
const atFirstRow = ({ field, message }: Problem): Problem => ({
  field: field === 'issues' ? 'issues.0.kind' : field,
  message,
})

/** The rows without one of them; those after it move up. */
function withoutRow(sent: Sent, row: number): Sent {
  return Object.fromEntries(
    Object.entries(sent).flatMap(([name, value]) => {
      const [, at, field] = /^issues\.(\d+)\.(.+)$/.exec(name) ?? []
      if (at === undefined) return [[name, value]]
      if (Number(at) === row) return []
      return [[`issues.${Number(at) > row ? Number(at) - 1 : at}.${field}`, value]]
    }),
  )
}
