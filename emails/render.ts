import { render, toPlainText } from 'react-email'
import type { LetterKind, LetterProps } from './letter'
import { templates } from './registry'
import type { Template } from './template'

/** A letter in words, ready to send. */
export type Rendered = { subject: string; text: string; html: string }

/** Writes a letter. The name it begins with may be empty. Throws when the kind is not known or its facts are wrong. */
export async function renderLetter<Kind extends LetterKind>(
  kind: Kind,
  dear: string,
  props: LetterProps[Kind],
): Promise<Rendered> {
  // A row may be older than this code, and of a kind that is gone.
  const known: { readonly [K in LetterKind]?: Template<K> } = templates
  const template = known[kind]
  if (!template) throw new Error(`No words for a letter of kind ${kind}`)
  const { subject, Body } = template
  const written = await render(Body({ ...props, dear: printable(dear).slice(0, 200) }))
  const html = written.replaceAll(/[^\P{Cc}\n]/gu, '')
  return { subject: oneLine(subject(props)), html, text: asText(html) }
}

/** The same words without looks. Headings keep their case, and hard spaces become plain ones. */
function asText(html: string): string {
  const selectors = ['h1', 'h2'].map((selector) => ({ selector, options: { uppercase: false } }))
  return toPlainText(html, { selectors }).replaceAll('\u00a0', ' ').trim() + '\n'
}

/** A subject is one header line: whatever got into it, no line break leaves it, and it is cut where mail programs cut. */
const oneLine = (text: string) => printable(text).replaceAll(/\s+/g, ' ').trim().slice(0, 78)

/** Without control characters, which no name has and no mail may carry. */
const printable = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ')
