import { CaseDates } from '@/app/_case/case-dates'
import { CaseDocuments } from '@/app/_case/case-documents'
import { caseCaption, caseTitle } from '@/app/_case/case-names'
import { CaseStory } from '@/app/_case/case-story'
import { meetingOf, MeetingFacts, standingMeeting } from '@/app/_case/meeting-facts'
import { GuestList } from '@/app/_case/guest-list'
import { MeetingRecord } from '@/app/_case/meeting-record'
import { PlaceForm } from '@/app/_case/place-form'
import { ThirtyDaysBlock } from '@/app/_case/thirty-days-block'
import { WhoIsComing } from '@/app/_case/who-is-coming'
import { Worried } from '@/app/_case/worried'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { SidePanel } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { caseStory } from '@/lib/cases/queries'
import { now } from '@/lib/kernel/now'
import { provider } from '@/lib/kernel/provider'
import { londonDate } from '@/lib/law/calendar/date'
import { Done } from '@/app/mediator/done'
import { stepOf } from '@/app/mediator/next-step'
import { consentToGuest, objectToGuest, setPlace } from './actions'
import { caseOf } from './case-for'
import { Decision, Issues, LimitsOfAuthority, Wishes } from './case-pack'
import { CannotGoOn } from './cannot-go-on'
import { NextTask, nextInWords } from './next-task'
import { owesOutcome } from './owes-outcome'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<{ done?: string | string[] }>
}

export default async function MediatorCase({ params, searchParams }: Props) {
  const [{ caseId }, { done }] = [await params, await searchParams]
  const { actor, view, at } = await caseOf(caseId)
  const story = await caseStory(actor, caseId)
  const instant = now()
  const day = londonDate(instant)
  const standing = standingMeeting(view)
  const meeting = meetingOf(view)
  const step = stepOf(
    {
      state: view.state,
      meeting: standing,
      hasTimes: view.times.some(({ startsAt }) => startsAt > instant),
      owesOutcome: owesOutcome(view),
      runs: view.roles.includes('mediator'),
    },
    instant,
  )

  return (
    <Page
      title={`${caseTitle(view)}, ${view.reference}`}
      back={{ href: '/mediator', text: 'Back to today' }}
      wide
    >
      <Done done={done} />
      <Heading caption={caseCaption(view)}>{caseTitle(view)}</Heading>
      <ThirtyDaysBlock view={view} today={day} next={nextInWords(step, standing)} />
      <Columns
        side={
          <>
            <SidePanel heading="The decision">
              <Decision view={view} />
            </SidePanel>
            <SidePanel heading="Documents">
              <CaseDocuments view={view} />
            </SidePanel>
            <LimitsOfAuthority meeting={meeting} />
            <CannotGoOn view={view} />
            {view.roles.includes('mediator') && (
              <SidePanel heading="Your private notes">
                <Text size="small">
                  <TextLink href={`/mediator/cases/${view.id}/notes`}>Read or write them</TextLink>. Nobody
                  else can, and they are destroyed when the case is over.
                </Text>
              </SidePanel>
            )}
            <Worried caseId={view.id} />
            <SidePanel heading="Who has the family’s details">
              <Text size="small">
                The adviser and our office. To reach the family, ring us on {provider().phone}.
              </Text>
            </SidePanel>
          </>
        }
        below={
          <>
            <Section heading="What the family wants to discuss">
              <Issues view={view} />
            </Section>
            {!view.roles.includes('observer') && (
              <Section heading="Wishes and needs">
                <Wishes view={view} />
              </Section>
            )}
            <CaseDates view={view} today={day} />
            <Section heading="What has happened">
              <CaseStory lines={story} side={view.side} />
            </Section>
          </>
        }
      >
        <NextTask view={view} step={step} meeting={standing} now={instant} />
        {meeting && (
          <Section heading="The meeting">
            <MeetingFacts meeting={meeting} view={view} />
            <PlaceForm view={view} action={setPlace.bind(null, at)} />
          </Section>
        )}
        <MeetingRecord view={view} />
        <Section heading="Who comes">
          <WhoIsComing view={view} />
          {view.guests.length > 0 && (
            <>
              <Heading level={3}>Others who are to come</Heading>
              <GuestList
                view={view}
                me={view.parties.find(({ role }) => role === 'mediator')?.id}
                agree={consentToGuest.bind(null, at)}
                object={objectToGuest.bind(null, at)}
              />
            </>
          )}
        </Section>
      </Columns>
    </Page>
  )
}
