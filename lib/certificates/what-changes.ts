import type { CalendarDate } from '@/lib/law/calendar/date'
import type { CertificateContent, Corrected, Line } from './content'

/** The names and the date of birth as they should be. `holderName` where the right-holder is a parent. */
export type NamesPutRight = {
  readonly holderName: string | null
  readonly firstName: string
  readonly lastName: string
  readonly dateOfBirth: CalendarDate
}

/** One thing that a replacement would print otherwise. */
export type ChangedLine = {
  readonly what: Corrected
  readonly label: string
  readonly was: string
  readonly willBe: string
}

/** What stands otherwise on the second certificate than on the first, in the order of the page. */
export function whatChanges(first: CertificateContent, second: CertificateContent): ChangedLine[] {
  const [was, willBe] = [printed(first), printed(second)]
  return [...new Set([...was.keys(), ...willBe.keys()])]
    .map((label) => ({
      what: byLabel[label] ?? 'decision',
      label,
      was: was.get(label) ?? 'Nothing',
      willBe: willBe.get(label) ?? 'Nothing',
    }))
    .filter((line) => line.was !== line.willBe)
}

/** By label; several boards are one line. */
function printed({ letterDate, about }: CertificateContent): Map<string, string> {
  const lines: readonly Line[] = [letterDate, ...about.lines]
  const byLabel = Map.groupBy(lines, ({ label }) => label)
  return new Map([...byLabel].map(([label, all]) => [label, all.map(({ value }) => value).join(', ')]))
}

const byLabel: Partial<Record<string, Corrected>> = {
  'Date on the decision letter': 'letter_date',
  Parent: 'holder_name',
  Child: 'child_name',
  'Young person': 'child_name',
  'Date of birth': 'born_on',
  Council: 'council',
  'Integrated care board': 'icbs',
  Decision: 'decision',
  'Mediation ended on': 'day_stated',
}
