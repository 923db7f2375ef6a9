import { problemsIn } from '@/lib/cases/case-command'
import type { Problem } from '@/lib/kernel/refusal'
import {
  answersIn,
  queryFrom,
  queryOf,
  questions,
  unanswered,
  type CheckAnswers,
  type Question,
} from './answers'
import { checkResult } from './result'

/** The step after these answers: a question, or the result. */
export type Step = Question | 'result'

/** Reads one question's form. Gives what to put right, or all the answers with the step that comes next. */
export async function answerQuestion(
  question: Question,
  sent: Readonly<Record<string, unknown>>,
): Promise<{ problems: readonly Problem[] } | { answers: CheckAnswers; step: Step }> {
  const parsed = questions[question].safeParse(sent)
  if (!parsed.success) return { problems: problemsIn(parsed.error) }
  const before = without(question, answersIn(queryFrom(typeof sent.answers === 'string' ? sent.answers : '')))
  const answers: CheckAnswers = { ...before, ...parsed.data }
  const problems = contradictions(answers)
  if (problems.length > 0) return { problems }

  return { answers, step: await stepAfter(answers) }
}

/** The next step: a question without an answer, whether an adviser was asked where the days have gone, or the result. */
export async function stepAfter(answers: CheckAnswers): Promise<Step> {
  const open = unanswered(answers)
  if (open) return open
  const result = await checkResult(answers)
  const toAsk = 'contact' in result && result.contact?.standing === 'missed' && !answers.contact
  return toAsk ? 'contact' : 'result'
}

/** Where a step is, with the answers in its address. */
export function stepPath(step: Step, answers: CheckAnswers): string {
  const query = queryOf(answers)
  return `${step === 'council' ? '/check' : `/check/${step}`}${query && `?${query}`}`
}

/** The answers without those of one question, so that an answer that was emptied is gone. */
export function without(question: Question, answers: CheckAnswers): CheckAnswers {
  const own = Object.keys(questions[question].shape)
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !own.includes(name)))
}

function contradictions({ letterDatedOn, noticeSentOn, certificateIssuedOn }: CheckAnswers): Problem[] {
  const decidedOn =
    noticeSentOn && letterDatedOn && noticeSentOn < letterDatedOn ? noticeSentOn : letterDatedOn
  if (!certificateIssuedOn || !decidedOn || certificateIssuedOn >= decidedOn) return []
  return [
    {
      field: 'certificateIssuedOn',
      message: 'The date on the certificate must be after the date on the decision letter',
    },
  ]
}
