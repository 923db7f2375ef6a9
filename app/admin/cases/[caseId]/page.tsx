import { CaseDates } from '@/app/_case/case-dates'
import { stateNames } from '@/app/_case/decision-names'
import { DutiesEnded } from '@/app/_case/duties-ended'
import { GuestsToWithdraw } from '@/app/_case/guests-to-withdraw'
import { MeetingRecord } from '@/app/_case/meeting-record'
import { PlaceForm } from '@/app/_case/place-form'
import { ThirtyDaysBlock } from '@/app/_case/thirty-days-block'
import { Worried } from '@/app/_case/worried'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Story } from '@/app/_ui/lists/story'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, Notice } from '@/app/_ui/text/notice'
import { Section } from '@/app/_ui/text/text'
import { changesCounted } from '@/lib/cases/changes-counted'
import { caseById, caseStory, type CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { setPlace, withdrawGuest } from './actions'
import { CertificatesIssued } from './certificates-issued'
import { Changes } from './changes'
import { LinkedCases } from './linked-cases'
import { About, DeskDocuments, Meetings, People } from './parts'
import { WhatYouCanDo } from './what-you-can-do'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> }

export default async function DeskCase({ params, searchParams }: Props) {
  const { caseId } = await params
  const { done } = await searchParams
  const actor = await requireRole('adviser', 'administrator')
  const mediationCase = await orNotFound(caseById(actor, caseId))
  const story = await caseStory(actor, caseId)
  const changes = await changesCounted([caseId])
  const day = today()
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
      <ThirtyDaysBlock view={mediationCase} today={day} next={standsAt(mediationCase)} />
      <Columns
        side={
          <>
            <WhatYouCanDo mediationCase={mediationCase} actor={actor} />
            <People mediationCase={mediationCase} />
            <Worried caseId={caseId} />
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
        <CaseDates view={mediationCase} today={day} />
        <DutiesEnded view={mediationCase} today={day} />
        <Meetings mediationCase={mediationCase} />
        <PlaceForm
          view={mediationCase}
          action={setPlace.bind(null, { caseId, version: mediationCase.version })}
        />
        {mediationCase.guests.length > 0 && mediationCase.may.includes('withdraw_guest') && (
          <Section heading="Others who are to come">
            <GuestsToWithdraw
              guests={mediationCase.guests}
              withdraw={withdrawGuest.bind(null, { caseId, version: mediationCase.version })}
            />
          </Section>
        )}
        <Changes mediationCase={mediationCase} counts={changes} />
        <MeetingRecord view={mediationCase} />
        <CertificatesIssued mediationCase={mediationCase} actor={actor} />
        <LinkedCases mediationCase={mediationCase} />
        <About mediationCase={mediationCase} />
        <DeskDocuments mediationCase={mediationCase} />
        <Section heading="What has happened">
          <Story events={story.map(({ id, at, says, who }) => ({ key: id, at, says, by: who }))} />
        </Section>
      </Columns>
    </Page>
  )
}

/** Where the case stands, after the day of the 30 or in its place. */
function standsAt({ state, duties }: CaseView): string {
  const clock = duties.find(({ duty, endedOn }) => duty === 'arrange_mediation' && endedOn === null)
  if (!clock || clock.dueOn) return `${stateNames[state]}.`
  return `${stateNames[state]}. ${clock.workings[0]?.text ?? 'The 30 days do not run yet.'}`
}
