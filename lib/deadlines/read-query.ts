import type { Problem } from '@/lib/kernel/refusal'
import type { Parameter } from './parameters'
import type { Given, Question } from './question'

/**
 * What an address's query gives to a question: lists are split at commas, whole numbers read, and what is left empty
 * is left out. Nothing is checked but that no parameter comes twice.
 */
export function readQuery(
  question: Pick<Question, 'parameters'>,
  query: URLSearchParams,
): { given: Given; repeated: readonly Problem[] } {
  const kinds = new Map(question.parameters.map(({ name, kind }) => [name, kind]))
  const names = [...new Set(query.keys())]
  return {
    given: Object.fromEntries(
      names.flatMap((name) => {
        const text = query.get(name) ?? ''
        return text === '' && kinds.has(name) ? [] : [[name, valueOf(text, kinds.get(name))]]
      }),
    ),
    repeated: names
      .filter((name) => query.getAll(name).length > 1)
      .map((field) => ({ field, message: 'Give this parameter once' })),
  }
}

/** The same the other way round: the query that asks this. */
export function queryOf(given: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined)
  // Commas need no escape in a query, and are easier to read without.
  return new URLSearchParams(entries.map(([name, value]) => [name, String(value)]))
    .toString()
    .replaceAll('%2C', ',')
}

function valueOf(text: string, kind: Parameter['kind'] | undefined): unknown {
  if (kind === 'choices') return text.split(',')
  return kind === 'number' && /^-?\d{1,9}$/.test(text) ? Number(text) : text
}
