import { problemsIn } from '@/lib/cases/case-command'
import type { Problem } from '@/lib/kernel/refusal'
import { answersIn, queryFrom, queryOf, unanswered } from './answers'
import { contradictions, without } from './contradictions'
import { questions, type CheckAnswers, type Question } from './questions'
import { checkResult, mustAskWhetherInTime } from './result'

/** The step after these answers: a question, or the result. */
export type Step = Question | 'result'

/**
 * Reads one question's form. Gives what to put right, or all the answers with the step that comes next. An earlier
 * answer about the adviser that contradicts this one goes, and is asked again.
 */
export async function answerQuestion(
  question: Question,
  sent: Readonly<Record<string, unknown>>,
): Promise<{ problems: readonly Problem[] } | { answers: CheckAnswers; step: Step }> {
  const parsed = questions[question].safeParse(sent)
  if (!parsed.success) return { problems: problemsIn(parsed.error) }
  const before = without(question, answersIn(queryFrom(typeof sent.answers === 'string' ? sent.answers : '')))
  const answers: CheckAnswers = { ...(restsOn[question] ? without('asked', before) : before), ...parsed.data }
  const problems = contradictions(answers)
  if (problems.length === 0) return { answers, step: await stepAfter(answers) }
  if (question === 'contact') return { problems }
  return { answers: without('contact', answers), step: unanswered(answers) ?? 'contact' }
}

/**
 * The next step: a question without an answer; whether an adviser was asked where the days have gone, and whether in
 * time where a certificate does not tell (A-4); or the result.
 */
export async function stepAfter(answers: CheckAnswers): Promise<Step> {
  const open = unanswered(answers)
  if (open) return open
  const result = await checkResult(answers)
  if (!('contact' in result)) return 'result'
  if (result.contact?.standing === 'missed' && !answers.contact) return 'contact'
  return mustAskWhetherInTime(result, answers) ? 'asked' : 'result'
}

/** The questions whose answers name the day that the last question asks about: it is asked anew. */
const restsOn: Partial<Record<Question, true>> = { date: true, contact: true }

/** Where a step is, with the answers in its address. */
export function stepPath(step: Step, answers: CheckAnswers): string {
  const query = queryOf(answers)
  return `${step === 'council' ? '/check' : `/check/${step}`}${query && `?${query}`}`
}
