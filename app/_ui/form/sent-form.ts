import { isSound, longestText } from '@/lib/kernel/words'
import type { Problem } from '@/lib/kernel/refusal'
import type { Answers, FormState } from './form-state'
import { readForm } from './read-form'

/** What a form sent: what was typed, and the files, by field. */
export type Sent = Readonly<Record<string, string | readonly string[] | File | readonly File[]>>

/** No form of ours asks more. */
const mostFields = 500

/**
 * What a form sent, safe to go further: text in Unicode's composed form, without characters that no database or
 * page can hold, and no longer than any answer may be. Where that is not so, the problems say so, field by field. A
 * request made by hand may hold something else than a form.
 */
export function sentForm(form: unknown, longest = longestText): { sent: Sent; state: FormState } {
  if (!(form instanceof FormData)) return nothing('This is not a form of ours')
  if ([...form.keys()].length > mostFields) return nothing('That is too much for one form')

  const problems: Problem[] = []
  const answers: Answers = Object.fromEntries(
    Object.entries(readForm(form)).map(([field, answer]) => {
      const flaw = [answer]
        .flat()
        .map((text) => flawOf(text, longest))
        .find(Boolean)
      if (flaw) problems.push({ field, message: flaw })
      return [field, typeof answer === 'string' ? clean(answer) : answer.map(clean)]
    }),
  )
  return { sent: { ...answers, ...filesOf(form) }, state: { problems, answers } }
}

const nothing = (message: string) => ({
  sent: {},
  state: { problems: [{ field: '', message }], answers: {} },
})

function flawOf(text: string, longest: number): string | undefined {
  if (text.length > longest) return `This must be ${longest.toLocaleString('en-GB')} characters or fewer`
  if (!isSound(text))
    return 'This had hidden characters in it. We have taken them out: check it, then send it again'
  return undefined
}

/** The text without what cannot be kept, so that sending it again works. */
const clean = (text: string) =>
  isSound(text)
    ? text.normalize('NFC')
    : Array.from(text, (character) => (isSound(character) ? character : ''))
        .join('')
        .normalize('NFC')

/**
 * Files by field. A file box left empty sends an empty file without a name; where a script sent the form, React reads
 * that as one whose name is the word 'undefined'.
 */
function filesOf(form: FormData): Record<string, File | File[]> {
  const files: Record<string, File | File[]> = {}
  for (const [name, value] of form) {
    if (typeof value === 'string' || name.startsWith('$') || name === '__proto__') continue
    if (value.size === 0 && ['', 'undefined'].includes(value.name)) continue
    const before = Object.hasOwn(files, name) ? files[name] : undefined
    files[name] = before === undefined ? value : [before, value].flat()
  }
  return files
}
