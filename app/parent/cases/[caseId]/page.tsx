import { redirect } from 'next/navigation'
import { CaseDates } from '@/app/_case/case-dates'
import { CaseDocuments } from '@/app/_case/case-documents'
import { caseCaption, caseTitle } from '@/app/_case/case-names'
import { CaseStory } from '@/app/_case/case-story'
import { MeetingFacts, meetingOf } from '@/app/_case/meeting-facts'
import { ThirtyDaysBlock } from '@/app/_case/thirty-days-block'
import { WhoIsComing } from '@/app/_case/who-is-coming'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { caseStory, type CaseView } from '@/lib/cases/queries'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { timesToChoose } from '@/lib/scheduling/queries'
import { cannotBeArranged, contactWasLate, stepLine, stepOf, type Step } from '@/app/parent/step'
import { AgreementTask } from './agreement-task'
import { BothRoads } from './both-roads'
import { DatesAndHelp } from './dates-and-help'
import { Done } from './done'
import { LateContact } from './late-contact'
import { Asked, BelongsToIt, IfYouAppeal } from './other-roads'
import { familyCase } from './request/draft'
import { WhatToDo } from './what-to-do'
import { WhatHappens } from './what-happens'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function FamilyCase({ params, searchParams }: Props) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId)
  if (view.state === 'draft') redirect(`${casePath('parent', caseId)}/request`)
  const [lines, times] = await Promise.all([caseStory(actor, caseId), timesToChoose(actor, caseId)])
  const day = today()
  const step = stepOf(view, times.length > 0)
  const count = times.flatMap((one) => one.times).filter(({ free }) => free).length
  const own = view.side === 'family'
  const late = cannotBeArranged(view, lines)
  return (
    <Page title={caseTitle(view)} back={{ href: '/parent', text: 'Back to your cases' }}>
      <Done what={(await searchParams).done} />
      <Heading caption={caseCaption(view)}>{caseTitle(view)}</Heading>
      <ThirtyDaysBlock view={view} today={day} next={nextOf(view, step, late)} />
      {late && <BothRoads view={view} />}
      <Columns
        side={<DatesAndHelp view={view} today={day} />}
        below={
          <>
            <Meeting view={view} />
            <CaseDates view={view} today={day} />
            {own && <BelongsToIt view={view} />}
            {own && <IfYouAppeal view={view} />}
            <Section heading="Documents">
              <CaseDocuments view={view} />
              {own && view.may.includes('add_document') && (
                <Text>
                  <TextLink href={`${casePath('parent', caseId)}/documents`}>Add a document</TextLink>
                </Text>
              )}
            </Section>
            <Section heading="What has happened">
              <CaseStory lines={lines} side={view.side} />
            </Section>
          </>
        }
      >
        {contactWasLate(view) && own && <LateContact view={view} />}
        {own && <Asked view={view} />}
        <AgreementTask view={view} />
        {own ? <WhatToDo view={view} step={step} times={count} /> : <WhatHappens />}
      </Columns>
    </Page>
  )
}

/** While a meeting cannot be arranged in time and nothing is asked of the family, both roads come first. */
function nextOf(view: CaseView, step: Step, late: boolean): string {
  const waits = step === 'wait_for_mediator' || step === 'wait_for_times'
  return waits && late ? 'There are two ways on.' : stepLine(view, step)
}

/** The time and the people, once there is a mediation to come to or one that was held. */
function Meeting({ view }: { view: CaseView }) {
  const meeting = meetingOf(view)
  if (!meeting && view.state !== 'arranging') return null
  const isOver = meeting?.status === 'ended'
  return (
    <>
      {meeting && (
        <Section heading={isOver ? 'The meeting' : 'The time'}>
          <MeetingFacts meeting={meeting} view={view} />
        </Section>
      )}
      <Section heading={isOver ? 'Who came' : 'Who is coming'}>
        <WhoIsComing view={view} />
        {!isOver && (
          <Text>
            <TextLink href={`${casePath('parent', view.id)}/people`}>
              Bring someone, or say who you do not want there
            </TextLink>
          </Text>
        )}
      </Section>
    </>
  )
}
