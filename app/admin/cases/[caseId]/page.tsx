import { dutyName, ownerNames } from '@/app/_case/duty-names'
import { DutyTimeLeft } from '@/app/_case/time-left'
import { stateNames } from '@/app/_case/decision-names'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Columns, Page } from '@/app/_ui/frame/page'
import { DutyTag } from '@/app/_ui/lists/duty-tag'
import { Story } from '@/app/_ui/lists/story'
import { Table } from '@/app/_ui/lists/table'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { caseById, caseStory, type CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { daysBetween } from '@/lib/law/calendar/date'
import { About, Certificates, DeskDocuments, Meetings, People } from './parts'
import { WhatYouCanDo } from './what-you-can-do'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> }

export default async function DeskCase({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const actor = await requireRole('adviser', 'administrator')
  const mediationCase = await orNotFound(caseById(actor, caseId))
  const story = await caseStory(actor, caseId)
  const holder = mediationCase.parties.find(({ id }) => id === mediationCase.holder?.id)

  return (
    <Page
      title={`${mediationCase.reference}, ${holder?.name ?? ''}`}
      back={{ href: '/admin', text: 'Back to the board' }}
      wide
    >
      {done && <DoneBanner>Done. It is in the story below.</DoneBanner>}
      <Heading caption={`${mediationCase.reference}, ${mediationCase.councilName}`}>
        {holder?.name ?? 'New case'}
      </Heading>
      <Text size="lead">
        {stateNames[mediationCase.state]}. {windowLine(mediationCase)}
      </Text>
      <Columns
        side={
          <>
            <WhatYouCanDo mediationCase={mediationCase} actor={actor} />
            <People mediationCase={mediationCase} />
          </>
        }
      >
        {mediationCase.tasks
          .filter(({ doneAt }) => doneAt === null)
          .map(({ id, detail }) => (
            <Notice kind="warning" heading="Task" key={id}>
              {detail}
            </Notice>
          ))}
        <Duties mediationCase={mediationCase} />
        <Meetings mediationCase={mediationCase} />
        <Certificates mediationCase={mediationCase} />
        <About mediationCase={mediationCase} />
        <DeskDocuments mediationCase={mediationCase} />
        <Section heading="What has happened">
          <Story events={story.map(({ id, at, says, who }) => ({ key: id, at, says, by: who }))} />
        </Section>
      </Columns>
    </Page>
  )
}

function windowLine({ duties, laToldOn }: CaseView): string {
  const clock = duties.find(({ duty, endedOn }) => duty === 'arrange_mediation' && endedOn === null)
  if (!clock || !laToldOn) return 'The 30 days are not running.'
  if (!clock.dueOn) return 'The 30 days start when the ICB has been told.'
  return `Day ${daysBetween(laToldOn, today())} of 30, last day ${dateWords(clock.dueOn, 'long')}.`
}

function Duties({ mediationCase: { duties } }: { mediationCase: CaseView }) {
  const day = today()
  return (
    <Section heading="Duties">
      <Table
        caption="What is owed, least time first, then what is done"
        columns={[
          { head: 'What' },
          { head: 'Whose turn' },
          { head: 'Due' },
          { head: 'Target' },
          { head: 'Stands' },
        ]}
        rows={duties.map((one) => ({
          key: one.id,
          cells: [
            dutyName(one.duty, one.ground),
            ownerNames[one.owedBy],
            one.dueOn ? dateWords(one.dueOn, 'short') : 'No last day',
            one.safeOn ? dateWords(one.safeOn, 'short') : '',
            one.endedOn ? (
              <DutyTag state={one.howEnded === 'discharged' ? 'done' : 'waiting'} key="ended">
                {one.howEnded === 'discharged' ? `Done ${dateWords(one.endedOn, 'short')}` : 'No longer owed'}
              </DutyTag>
            ) : (
              <DutyTimeLeft actByOn={one.actByOn} dueOn={one.dueOn} today={day} key="left" />
            ),
          ],
        }))}
      />
    </Section>
  )
}
