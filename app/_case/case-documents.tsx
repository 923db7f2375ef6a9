import { dateWords } from '@/app/_ui/dates/date-text'
import { Documents } from '@/app/_ui/lists/story'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { londonDate } from '@/lib/law/calendar/date'
import { councilShort } from './case-names'

type Document = CaseView['documents'][number]

/** The documents that the reader sees, each with who added it, when, what it is and who else can open it. */
export function CaseDocuments({ view }: { view: CaseView }) {
  if (view.documents.length === 0) return <Text>No documents yet.</Text>
  return (
    <Documents
      documents={view.documents.map((document) => ({
        key: document.id,
        link: (
          <a className="govuk-link" href={`/documents/${document.id}`}>
            {documentKinds[document.kind]}: {document.name}
          </a>
        ),
        says: `${document.isYours ? 'You added this' : 'Added'} on ${dateWords(londonDate(document.addedAt), 'plain')}, ${format(document)}. ${seenBy(view, document)}`,
      }))}
    />
  )
}

export const documentKinds: Record<Document['kind'], string> = {
  decision_letter: 'Decision letter',
  plan: 'Plan or draft plan',
  evidence: 'What shows that it is done',
  other: 'Other document',
}

const format = ({ contentType, size }: Document) =>
  `${formats[contentType] ?? contentType.replace(/^.*\//, '').toUpperCase()}, ${inWords(size)}`

const formats: Record<string, string> = {
  'application/pdf': 'PDF',
  'image/jpeg': 'photo',
  'image/png': 'photo',
}

const inWords = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`

function seenBy(view: CaseView, { kind, isYours }: Document): string {
  if (view.side === 'supporter') return 'The family sees it too.'
  if (kind !== 'other' && kind !== 'evidence') return `${councilShort(view)} can see it.`
  if (view.side === 'family') return 'Only you, the mediator and we can see it.'
  return isYours ? 'The family and the mediator can see it.' : ''
}
