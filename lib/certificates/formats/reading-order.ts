import type { CertificateContent, Line } from '../content'
import { spokenCode } from '../number'

/** One thing after another, as somebody hears or feels it. An empty part stands between two. */
export type Part =
  | { readonly is: 'title' | 'heading' | 'words'; readonly text: string }
  | { readonly is: 'fact'; readonly label: string; readonly text: string }
  | { readonly is: 'step'; readonly number: number; readonly text: string }

/** The certificate in one column: what braille, large print and whoever reads it out have in common. */
export function readingOrder(content: CertificateContent): readonly (readonly Part[])[] {
  return [firstPage(content), secondPage(content)]
}

function firstPage(content: CertificateContent): Part[] {
  const { about, statement, adviser, check, replacement } = content
  return [
    words(content.service.name),
    title(content.title),
    fact({ label: 'Certificate number', value: content.number }),
    words(content.law),
    ...[content.letterDate, content.issueDate].map(fact),
    words(content.datesNote),
    heading(about.heading),
    ...about.lines.map(fact),
    heading(statement.heading),
    ...statement.sentences.map(words),
    ...(replacement ? [words(replacement)] : []),
    words(adviser.name),
    words(adviser.capacity),
    heading(check.heading),
    words(`Go to ${check.address}`),
    fact({ label: 'Code', value: spokenCode(check.code) }),
  ]
}

function secondPage({ next, number }: CertificateContent): Part[] {
  const { dates, noDate, send, workings, help } = next
  return [
    words(`Page 2, with certificate ${number}`),
    title(next.heading),
    words(next.intro),
    ...(dates ? [heading(dates.title), fact(dates.safe), words(dates.safe.rest)] : []),
    ...(dates?.legal ? [fact(dates.legal)] : []),
    ...(noDate ? [words(noDate)] : []),
    heading(send.heading),
    ...send.things.map(step),
    words(send.where),
    ...(workings.steps.length > 0 ? [heading(workings.heading)] : []),
    ...workings.steps.map(step),
    heading(help.heading),
    ...help.sentences.map(words),
    words(next.note),
  ]
}

const title = (text: string): Part => ({ is: 'title', text })
const heading = (text: string): Part => ({ is: 'heading', text })
const words = (text: string): Part => ({ is: 'words', text })
const fact = ({ label, value }: Line): Part => ({ is: 'fact', label, text: value })
const step = (text: string, index: number): Part => ({ is: 'step', number: index + 1, text })
