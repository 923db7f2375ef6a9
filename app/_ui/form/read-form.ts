import type { Answers } from './form-state'

/**
 * What a person sent, as text by field. Fields sent more than once become a list. Files, and what the framework adds
 * (names that begin with $), are left out. A date typed in three boxes is added under its own name as YYYY-MM-DD, or
 * as the parts joined when they are no such date, so that the reader refuses it; nothing typed gives ''.
 */
export function readForm(form: FormData): Answers {
  const answers: Record<string, string | string[]> = {}
  for (const [name, value] of form) {
    if (name.startsWith('$') || name === '__proto__' || typeof value !== 'string') continue
    const before = Object.hasOwn(answers, name) ? answers[name] : undefined
    answers[name] = before === undefined ? value : [before, value].flat()
  }
  for (const name of Object.keys(answers)) {
    if (name.endsWith(dayPart))
      answers[name.slice(0, -dayPart.length)] = typedDate(answers, name.slice(0, -dayPart.length))
  }
  return answers
}

const dayPart = '-day'

function typedDate(answers: Answers, field: string): string {
  const parts = ['year', 'month', 'day'].map((part) => String(answers[`${field}-${part}`] ?? '').trim())
  if (parts.every((part) => part === '')) return ''
  return parts.map((part) => (/^\d$/.test(part) ? `0${part}` : part)).join('-')
}
