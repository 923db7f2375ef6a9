import { CaseDates } from '@/app/_case/case-dates'
import { CaseDocuments } from '@/app/_case/case-documents'
import { CaseStory } from '@/app/_case/case-story'
import { caseCaption } from '@/app/_case/case-names'
import { ThirtyDaysBlock } from '@/app/_case/thirty-days-block'
import { WhoIsComing } from '@/app/_case/who-is-coming'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, Notice } from '@/app/_ui/text/notice'
import { Section } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { CaseSide } from './case-side'
import { doneWords } from './done-words'
import { MeetingSoFar } from './meeting-so-far'
import { NextTask } from './next-task'
import { nextWords } from './next-words'
import { OtherThings } from './other-things'
import { ownCase } from './own-case'
import { WhatItIsAbout } from './what-it-is-about'

type Props = { params: Promise<{ caseId: string }>; searchParams: Promise<{ done?: string }> }

export default async function OwnCasePage({ params, searchParams }: Props) {
  const { caseId } = await params
  const own = await ownCase(caseId)
  const { view, story } = own
  const asked = (await searchParams).done
  const done = doneWords(asked, own)
  const isStillHeld = asked === 'confirm' && own.meeting?.status !== 'booked'
  const child = [view.child?.firstName, view.child?.lastName].filter(Boolean).join(' ')
  const day = today()

  return (
    <Page title={child || view.reference} back={{ href: '/authority', text: 'Back to your cases' }} wide>
      {done && (isStillHeld ? <StillHeld>{done}</StillHeld> : <DoneBanner>{done}</DoneBanner>)}
      <Heading caption={caseCaption(view)}>{child || view.reference}</Heading>
      <Columns
        side={<CaseSide own={own} day={day} />}
        below={
          <>
            <MeetingSoFar own={own} />
            <Section heading="Who comes">
              <WhoIsComing view={view} />
            </Section>
            <CaseDates view={view} today={day} />
            <WhatItIsAbout view={view} />
            <Section heading="Documents">
              <CaseDocuments view={view} />
            </Section>
            <Section heading="What has happened">
              <CaseStory lines={story} />
            </Section>
          </>
        }
      >
        <ThirtyDaysBlock view={view} today={day} next={nextWords(own)} />
        <NextTask own={own} />
        <OtherThings own={own} />
      </Columns>
    </Page>
  )
}

/** What was done came to less than a booking, so it does not look like success. */
function StillHeld({ children }: { children: string }) {
  return (
    <div role="status">
      <Notice kind="waiting">{children}</Notice>
    </div>
  )
}
