import type { DecisionGround } from '@/lib/cases/case'
import { contradictions, without } from './contradictions'
import { questions, type CheckAnswers, type Nation, type Question } from './questions'

/** An address's query, as pages get it. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>

/**
 * The answers that ride in an address. Anybody can write an address, so each is read as strictly as a form: what
 * contradicts the letter is no answer either.
 */
export function answersIn(query: Query): CheckAnswers {
  const given = Object.values(questions).map((question) => question.safeParse(query).data ?? {})
  const answers = Object.assign({}, ...given) as CheckAnswers
  return contradictions(answers).length > 0 ? without('contact', answers) : answers
}

/** The same answers as the query of an address. It holds no personal data. */
export function queryOf(answers: CheckAnswers): string {
  const query = new URLSearchParams()
  for (const [name, answer] of Object.entries(answers))
    for (const value of [answer].flat()) if (value) query.append(name, value)
  return query.toString()
}

/** A query written as text, as a form carries it along. */
export function queryFrom(text: string): Query {
  const params = new URLSearchParams(text.slice(0, 1000))
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name)
      return [name, values.length > 1 ? values : values[0]]
    }),
  )
}

/** What the decision's grounds are. None when it is not a decision that mediation is for. */
export function groundsOf({ decision, parts = [] }: CheckAnswers): readonly DecisionGround[] {
  if (!decision || decision === 'something_else') return []
  return decision === 'plan' ? parts : [decision]
}

/** The first question that has no answer yet and needs one. Some answers end the questions early. */
export function unanswered(answers: CheckAnswers): Question | undefined {
  const { council, decision, parts, letterDatedOn } = answers
  if (!council) return 'council'
  if (isAnotherNation(council)) return undefined
  if (!decision) return 'decision'
  if (decision === 'something_else') return undefined
  if (decision === 'plan' && !parts) return 'parts'
  return letterDatedOn ? undefined : 'date'
}

export const isAnotherNation = (council: string | undefined): council is Nation =>
  council === 'wales' || council === 'scotland' || council === 'northern_ireland'
