import { groundNames, issueNames, modeNames, partyNames, roadNames } from '@/app/_case/decision-names'
import { languageOf } from '@/app/_case/request/language-wanted'
import { dateWords, MeetingTime } from '@/app/_ui/dates/date-text'
import { Documents } from '@/app/_ui/lists/story'
import { PartyList } from '@/app/_ui/lists/party-list'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Table } from '@/app/_ui/lists/table'
import { SidePanel } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { PartyRole } from '@/lib/cases/case'
import type { CaseView } from '@/lib/cases/queries'
import { londonDate } from '@/lib/law/calendar/date'

type Props = { mediationCase: CaseView }

const seats = {
  parent: 'family',
  young_person: 'family',
  supporter: 'family',
  local_authority: 'authority',
  icb: 'authority',
  mediator: 'mediator',
  co_mediator: 'mediator',
  observer: 'mediator',
} as const satisfies Record<PartyRole, string>

/** Who stands in the case, and how the family is reached: the desk is the only place beside the family that sees it. */
export function People({ mediationCase: { parties, contactCard, adviserName } }: Props) {
  return (
    <SidePanel heading="People">
      <PartyList
        parties={parties.map(({ id, name, role, relationship }) => ({
          key: id,
          name,
          role: [partyNames[role], relationship].filter(Boolean).join(', '),
          seat: seats[role],
        }))}
      />
      {adviserName && <Text size="small">Adviser: {adviserName}</Text>}
      {contactCard && (
        <SummaryList
          rows={[
            { label: 'Email', value: contactCard.email },
            { label: 'Phone', value: contactCard.phone },
            { label: 'Address', value: contactCard.address },
            {
              label: 'Reach them by',
              value: `${contactCard.preferredChannel}${contactCard.safeToLeaveMessage ? '' : '. Do not leave messages'}`,
            },
            ...(contactCard.confidential
              ? [{ label: 'Confidential', value: 'Yes: never give any of this to anybody' }]
              : []),
          ]}
        />
      )}
    </SidePanel>
  )
}

/** The child, the decision, the issues and the wishes. */
export function About({ mediationCase: { child, decision, issues, wishes, road, certificate } }: Props) {
  return (
    <Section heading="What it is about">
      <SummaryList
        rows={[
          {
            label: 'Child or young person',
            value:
              child && `${child.firstName} ${child.lastName}, born ${dateWords(child.dateOfBirth, 'plain')}`,
          },
          { label: 'Decision', value: decision?.grounds.map((ground) => groundNames[ground]).join('; ') },
          { label: 'Date on the letter', value: decision && dateWords(decision.letterDatedOn, 'plain') },
          { label: 'Sent on', value: decision && dateWords(decision.noticeSentOn, 'plain') },
          { label: 'Certificate', value: certificate?.reason },
          { label: 'The family asked for', value: road && roadNames[road] },
          { label: 'How to meet', value: wishes && modeNames[wishes.mode] },
          { label: 'Cannot do', value: wishes?.cannotDo },
          { label: 'What helps', value: wishes?.adjustments },
          { label: 'Language', value: wishes && languageOf(wishes) },
          { label: 'Place to meet', value: wishes?.meetingPlace },
          ...issues.map(({ kind, disagreement, wanted, healthProvision }) => ({
            label: issueNames[kind],
            value: (
              <>
                {disagreement}. Wanted: {wanted}
                {healthProvision && `. Health provision: ${healthProvision}`}
              </>
            ),
          })),
        ]}
      />
    </Section>
  )
}

const meetingStands = {
  held: 'Held, not booked yet',
  booked: 'Booked',
  ended: 'Ended',
  adjourned: 'Adjourned',
  cancelled: 'Cancelled',
  lapsed: 'Hold lapsed',
  did_not_happen: 'Did not happen',
} as const

/** Every meeting of the case, and who is to come. */
export function Meetings({ mediationCase: { meetings } }: Props) {
  if (meetings.length === 0) return null
  return (
    <Section heading="Meetings">
      <Table
        caption="Latest first"
        columns={[
          { head: 'When' },
          { head: 'How' },
          { head: 'Mediator' },
          { head: 'Who comes' },
          { head: 'Stands' },
        ]}
        rows={meetings.map((meeting) => ({
          key: meeting.id,
          cells: [
            <MeetingTime from={meeting.startsAt} to={meeting.endsAt} key="when" />,
            modeNames[meeting.mode],
            meeting.mediatorName,
            meeting.attendees.map(asPromisedAndCame).join(', '),
            meetingStands[meeting.status],
          ],
        }))}
      />
    </Section>
  )
}

/** Who was named and who came: 'Sam Field (can decide, part of it)'. */
function asPromisedAndCame({ name, hasAuthority, attendance, unexpected }: Attendee): string {
  const says = [
    hasAuthority && 'can decide',
    attendance === 'absent' && 'did not come',
    attendance === 'part' && 'part of it',
    unexpected && 'was not named before',
  ].filter(Boolean)
  return says.length > 0 ? `${name} (${says.join(', ')})` : name
}

type Attendee = CaseView['meetings'][number]['attendees'][number]

/** What the family and the council sent in. */
export function DeskDocuments({ mediationCase: { documents } }: Props) {
  if (documents.length === 0) return null
  return (
    <Section heading="Documents">
      <Documents
        documents={documents.map(({ id, name, addedAt }) => ({
          key: id,
          link: <TextLink href={`/documents/${id}`}>{name}</TextLink>,
          says: `Sent on ${dateWords(londonDate(addedAt), 'day')}`,
        }))}
      />
    </Section>
  )
}
