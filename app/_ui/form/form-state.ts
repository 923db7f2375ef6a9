import type { Problem } from '@/lib/kernel/refusal'

/** What was typed, by field. A field that takes several choices holds a list. */
export type Answers = Readonly<Record<string, string | readonly string[]>>

/** What a server action hands back to its form: what to put right, and what was typed, so that nothing is lost. */
export type FormState = { problems: readonly Problem[]; answers: Answers }

export const emptyForm: FormState = { problems: [], answers: {} }

/** A server action with what it is about already bound to it. */
export type FormStep = (before: FormState, form: FormData) => Promise<FormState>

/** The one answer of a field, or nothing typed. */
export function oneAnswer(answers: Answers, field: string): string {
  const answer = answers[field]
  return typeof answer === 'string' ? answer : (answer?.[0] ?? '')
}

/** All the answers of a field. */
export function allAnswers(answers: Answers, field: string): readonly string[] {
  const answer = answers[field]
  return typeof answer === 'string' ? [answer] : (answer ?? [])
}
