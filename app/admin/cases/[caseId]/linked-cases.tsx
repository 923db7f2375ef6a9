import { stateNames } from '@/app/_case/decision-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { List, Section, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'

/** The cases that belong to this one, and how. */
export function LinkedCases({ mediationCase: { links } }: { mediationCase: CaseView }) {
  if (links.length === 0) return null
  return (
    <Section heading="Cases that belong to it">
      <List
        items={links.map(({ id, reference, state, letterDatedOn, kind, isFrom }) => (
          <span key={id}>
            <TextLink href={casePath('admin', id)}>{reference}</TextLink>, {kinds[kind][isFrom ? 0 : 1]}
            {letterDatedOn && `, letter of ${dateWords(letterDatedOn, 'plain')}`}. {stateNames[state]}
          </span>
        ))}
      />
    </Section>
  )
}

/** From here to there, and from there to here. */
const kinds = {
  superseded_by: ['about the decision that took its place', 'about the decision before'],
  health_split_into: ['about health', 'about education and social care'],
  same_child: ['about the same child', 'about the same child'],
} as const
