import { DateText } from '@/app/_ui/dates/date-text'
import { SummaryList, type SummaryRow } from '@/app/_ui/lists/summary-list'
import { Section } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { roadWords } from './choice-fields'
import { decisionWords } from './decision-words'
import { languageOf } from './language-wanted'
import { sectionTitle, type FormSection } from './sections'
import { Several } from './several'
import { voiceOf } from './voice'

type Props = { view: CaseView; list: string }

/** All the answers with the way to change each. The names of the parts are where the command's problems lead. */
export function RequestAnswers({ view, list }: Props) {
  const voice = voiceOf(view)
  const parts: [FormSection, string, SummaryRow[]][] = [
    ['child', 'child', childRows(view)],
    ['you', 'family', view.side === 'supporter' ? unseenRows(view) : familyRows(view)],
    ['decision', 'decision', decisionRows(view, list)],
    ['choice', 'road', [{ label: 'The choice', value: view.road ? roadWords[view.road] : '' }]],
    ...(view.road === 'meeting'
      ? ([
          ['issues', 'issues', issueRows(view)],
          ['wishes', 'wishes', wishesRows(view)],
        ] satisfies [FormSection, string, SummaryRow[]][])
      : []),
  ]
  return parts.map(([section, id, rows]) => (
    <Section heading={sectionTitle(section, voice)} id={id} key={section}>
      <SummaryList
        rows={rows.map((row) => ({ change: { href: `${list}/${section}?from=check` }, ...row }))}
      />
    </Section>
  ))
}

const childRows = ({ child }: CaseView): SummaryRow[] => [
  { label: 'Name', value: child ? `${child.firstName} ${child.lastName}` : '' },
  {
    label: 'Date of birth',
    value: child && (
      <span id="dateOfBirth">
        <DateText date={child.dateOfBirth} look="plain" />
      </span>
    ),
  },
  { label: 'School or college', value: child?.school },
]

const holderName = ({ parties, holder }: CaseView) => parties.find(({ id }) => id === holder?.id)?.name

const unseenRows = (view: CaseView): SummaryRow[] => [
  { label: 'Full name', value: holderName(view) },
  { label: 'Contact details', value: 'Only they can see them' },
]

function familyRows(view: CaseView): SummaryRow[] {
  const { contactCard: card } = view
  return [
    { label: 'Full name', value: holderName(view) },
    { label: 'Email address', value: card?.email },
    { label: 'Phone number', value: card?.phone },
    {
      label: 'Address for letters',
      value: card?.address && <Several lines={card.address.split('\n')} />,
    },
    { label: 'How we write or speak', value: card && channelWords[card.preferredChannel] },
    { label: 'Safe to leave a message', value: card && (card.safeToLeaveMessage ? 'Yes' : 'No') },
    { label: 'Good time to ring', value: card?.safeTimes },
    { label: 'Keep address and phone secret', value: card && (card.confidential ? 'Yes' : 'No') },
  ]
}

const channelWords = { email: 'By email', phone: 'By phone', post: 'By post' }

const decisionRows = ({ councilName, decision, documents }: CaseView, list: string): SummaryRow[] => [
  { label: 'Council', value: councilName },
  {
    label: 'What it decided',
    value: decision && <Several lines={decision.grounds.map((ground) => decisionWords[ground].choice)} />,
  },
  { label: 'Date on the letter', value: decision && <DateText date={decision.letterDatedOn} /> },
  { label: 'Sent on', value: decision && <DateText date={decision.noticeSentOn} /> },
  { label: 'Council’s reference', value: decision?.laReference },
  {
    label: 'Letter attached',
    change: { href: `${list}/letter` },
    value: documents.length > 0 ? <Several lines={documents.map(({ name }) => name)} /> : 'Not yet',
  },
]

const issueRows = ({ issues }: CaseView): SummaryRow[] =>
  issues.map(({ kind, disagreement, wanted, healthProvision }, at) => ({
    label: `Thing ${at + 1}: ${kindWords[kind]}`,
    value: <Several lines={[disagreement, wanted, healthProvision].filter((line) => line !== null)} />,
  }))

const kindWords = { education: 'education', health: 'health', social_care: 'social care' }

const wishesRows = ({ wishes }: CaseView): SummaryRow[] => [
  { label: 'Way to meet', value: wishes && modeWords[wishes.mode] },
  { label: 'Cannot come', value: wishes?.cannotDo },
  { label: 'Best times', value: wishes?.bestTimes },
  { label: 'What would help', value: wishes?.adjustments },
  { label: 'Language', value: wishes && languageOf(wishes) },
  { label: 'Place to meet', value: wishes?.meetingPlace },
  { label: 'Same mediator again', value: wishes && yesOrNo(wishes.sameMediatorWanted) },
  {
    label: 'Short notice',
    value: wishes && yesOrNo(wishes.shortNoticeAccepted),
  },
  { label: 'Supporter', value: wishes?.supporterName },
]

const yesOrNo = (answer: boolean | null) => (answer === null ? '' : answer ? 'Yes' : 'No')

const modeWords = {
  video: 'By video',
  in_person: 'In person',
  telephone: 'By telephone',
  no_preference: 'No preference',
}
