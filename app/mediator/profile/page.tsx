import { requireRole, orNotFound } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { addMonths, londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { specialismWords } from '@/lib/mediators/mediator'
import { mediatorProfile } from '@/lib/mediators/queries'
import { Done } from '../done'
import { modesInWords } from '@/app/_case/meeting-words'
import { Until } from './until'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function Profile({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { done } = await searchParams
  const profile = await orNotFound(mediatorProfile(actor))
  const day = today()
  const problems = papersProblems(profile.entries, day)
  const declaredUntil = profile.independenceDeclaredOn && addMonths(profile.independenceDeclaredOn, 12)

  return (
    <Page title="Profile" wide>
      <Done done={done} />
      <Heading caption={profile.name}>Profile</Heading>
      {problems.length > 0 && (
        <Notice kind="warning" heading="You cannot be offered cases today">
          <ul className="govuk-list govuk-list--bullet">
            {problems.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </Notice>
      )}

      <Section heading="Accreditation, insurance and DBS">
        <Text>
          Our office enters these from what you show it. All three must be in date on the day of a meeting.
          When one is renewed, send the new one to us.
        </Text>
        {profile.entries.length === 0 ? (
          <EmptyState heading="You are not on our register yet">
            Show us your entry on the SEND register, your insurance and your DBS check.
          </EmptyState>
        ) : (
          <Table
            caption="What we have seen"
            columns={[
              { head: 'Register' },
              { head: 'Number' },
              { head: 'Entry ends' },
              { head: 'Insurance ends' },
              { head: 'DBS check ends' },
            ]}
            rows={profile.entries.map((entry) => ({
              key: entry.id,
              cells: [
                bodyNames[entry.body],
                entry.number,
                <Until on={entry.validUntilOn} today={day} key="valid" />,
                <Until on={entry.insuredUntilOn} today={day} key="insured" />,
                <Until on={entry.dbsUntilOn} today={day} key="dbs" />,
              ],
            }))}
          />
        )}
      </Section>

      <Section heading="Independence">
        <SummaryList
          rows={[
            {
              label: 'Declared',
              value: profile.independenceDeclaredOn
                ? dateWords(profile.independenceDeclaredOn, 'plain')
                : 'Not yet. You can be offered no cases until you do',
            },
            ...(declaredUntil
              ? [{ label: 'Good until', value: <Until on={declaredUntil} today={day} /> }]
              : []),
          ]}
        />
        {profile.interests.length === 0 ? (
          <EmptyState heading="No interests declared">
            Tell us of anything that ties you to a council or ICB. You are then offered none of its cases.
          </EmptyState>
        ) : (
          <Table
            caption="Declared interests"
            columns={[{ head: 'Body' }, { head: 'What it is' }, { head: 'Declared' }]}
            rows={profile.interests.map(({ id, organisation, reason, declaredAt }) => ({
              key: id,
              cells: [organisation, reason, dateWords(londonDate(declaredAt), 'plain')],
            }))}
          />
        )}
        <ButtonGroup>
          <ButtonLink kind="second" href="/mediator/profile/independence">
            Declare independence for a year
          </ButtonLink>
          <ButtonLink kind="second" href="/mediator/profile/interests">
            Declare an interest
          </ButtonLink>
        </ButtonGroup>
      </Section>

      <Section heading="About you and how you work">
        <SummaryList
          rows={[
            { label: 'About you', value: profile.biography },
            { label: 'Languages', value: profile.languages.join(', ') },
            { label: 'How you meet', value: modesInWords(profile.modes) },
            {
              label: 'What you know best',
              value: profile.specialisms.map((one) => specialismWords[one]).join(', '),
            },
            {
              label: 'Training',
              value:
                profile.trainingLevel === 'qualified'
                  ? 'Qualified'
                  : 'In supported practice: you lead no meeting yet',
            },
            { label: 'You also come', value: alsoComes(profile) || 'No' },
            {
              label: 'You travel',
              value:
                profile.longestTravelMinutes === null
                  ? 'Without a limit'
                  : `${profile.longestTravelMinutes} minutes at most`,
            },
            {
              label: 'Areas to meet in person',
              value: profile.areas.map(({ name }) => name).join(', ') || 'Anywhere',
              change: { href: '/mediator/profile/areas' },
            },
            { label: 'Length of a meeting', value: `${profile.meetingMinutes} minutes` },
            { label: 'Before a meeting', value: `${profile.minutesBefore} minutes` },
            { label: 'After a meeting', value: `${profile.minutesAfter} minutes` },
            {
              label: 'You must know of a meeting',
              value: profile.noticeHours === 0 ? 'At any time' : `${profile.noticeHours} hours before`,
            },
            { label: 'New cases a week', value: `${profile.casesPerWeek} at most` },
          ]}
        />
        <ButtonLink href="/mediator/profile/change">Change how you work</ButtonLink>
      </Section>
    </Page>
  )
}

const bodyNames = { CMC: 'Civil Mediation Council', CoM: 'College of Mediators' } as const

const alsoComes = ({ coMediates, observes }: { coMediates: boolean; observes: boolean }) =>
  [coMediates ? 'as a second mediator' : '', observes ? 'to watch and learn' : ''].filter(Boolean).join(', ')
