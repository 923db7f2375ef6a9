import { groundNames, issueNames, modeNames } from '@/app/_case/decision-names'
import type { Meeting } from '@/app/_case/meeting-facts'
import { languageOf } from '@/app/_case/request/language-wanted'
import { dateWords } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { SidePanel } from '@/app/_ui/text/notice'
import { List, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'

/** Each issue as the family wrote it. */
export function Issues({ view: { issues } }: { view: CaseView }) {
  if (issues.length === 0) return <Text>Nothing is written down yet.</Text>
  return issues.map(({ id, kind, disagreement, wanted, healthProvision }, at) => (
    <div key={id}>
      <Heading level={3}>
        {at + 1}. {issueNames[kind]}
      </Heading>
      <SummaryList
        rows={[
          { label: 'They disagree with', value: disagreement },
          { label: 'They want', value: wanted },
          ...(healthProvision ? [{ label: 'Health provision asked for', value: healthProvision }] : []),
        ]}
      />
    </div>
  ))
}

/** How the family would like to meet, and what it needs to take part. Never how to reach it. */
export function Wishes({ view: { wishes, preferredChannel, holder, child } }: { view: CaseView }) {
  return (
    <SummaryList
      rows={[
        { label: 'How', value: wishes && modeNames[wishes.mode] },
        { label: 'Cannot do', value: wishes?.cannotDo },
        { label: 'Best times', value: wishes?.bestTimes },
        { label: 'Adjustments', value: wishes?.adjustments },
        { label: 'Language', value: wishes && languageOf(wishes) },
        { label: 'Place to meet', value: wishes?.meetingPlace },
        {
          label: 'Short notice',
          value: wishes?.shortNoticeAccepted
            ? 'Fewer than 5 working days are fine for the family'
            : 'Needs 5 working days’ notice',
        },
        { label: 'Supporter', value: wishes?.supporterName },
        { label: 'We reach them by', value: preferredChannel && channelNames[preferredChannel] },
        { label: holder?.role === 'young_person' ? 'Young person' : 'Child', value: childInWords(child) },
      ]}
    />
  )
}

const channelNames = { email: 'E-mail', phone: 'Telephone', post: 'Post' } as const

const childInWords = (child: CaseView['child']) =>
  child &&
  [
    `${child.firstName} ${child.lastName}, born ${dateWords(child.dateOfBirth, 'plain')}`,
    child.school && `Goes to ${child.school}`,
  ]
    .filter(Boolean)
    .join('. ')

export function Decision({ view: { decision, councilName } }: { view: CaseView }) {
  if (!decision) return <Text>The decision is not described yet.</Text>
  const { grounds, letterDatedOn, laReference } = decision
  return (
    <>
      <Text size="small">
        {councilName}, letter of {dateWords(letterDatedOn, 'plain')}
        {laReference && `, reference ${laReference}`}
      </Text>
      <List items={grounds.map((ground) => groundNames[ground])} />
    </>
  )
}

/** Who may not decide everything on the day. Only the mediator and the desk know. */
export function LimitsOfAuthority({ meeting }: { meeting: Meeting | undefined }) {
  const limited = (meeting?.attendees ?? []).filter(({ limits }) => limits)
  if (limited.length === 0) return null
  return (
    <SidePanel heading="Limits of authority">
      {limited.map(({ id, name, limits }) => (
        <Text size="small" key={id}>
          <b>{name}:</b> {limits}
        </Text>
      ))}
    </SidePanel>
  )
}
