import type { ReactNode } from 'react'
import { councilShort } from '@/app/_case/case-names'
import { standingMeeting } from '@/app/_case/meeting-facts'
import { DateText, MeetingTime, Moment } from '@/app/_ui/dates/date-text'
import { Notice, Panel } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { OutcomeRecord } from './outcome-record'
import { awaited, contactWasLate, openDuty, type Step } from '@/app/parent/step'

type WaitingStep = Exclude<
  Step,
  'draft' | 'read_information' | 'choose_road' | 'choose_time' | 'booked' | 'certificate'
>

/** Nothing is asked of the family: who does what, and by when. */
export function Waiting({ view, step }: { view: CaseView; step: WaitingStep }) {
  const council = councilShort(view)
  const due = openDuty(view, 'issue_certificate')?.dueOn
  const held = standingMeeting(view)
  switch (step) {
    case 'council_to_be_told':
      return (
        <Wait heading={`We are finding out where to tell ${council}`}>
          You chose a meeting. The 30 days start when {council} is told. We do that as soon as we can, and
          write to you.
        </Wait>
      )
    case 'icb_to_be_told':
      return (
        <Wait heading={`${council} tells the health board (ICB)`}>
          You disagree about health only. The 30 days start when {council} tells the health board.{' '}
          <By view={view} duty="notify_icb" />
        </Wait>
      )
    case 'wait_for_mediator':
      return (
        <Wait heading="We are finding a mediator">
          Somebody who takes no side and has no link with {council}. Then you choose a time. You need do
          nothing now.
        </Wait>
      )
    case 'wait_for_times':
      return (
        <>
          <Wait heading="Your mediator is looking for times">
            We write to you as soon as there are times to choose from. You need do nothing now.
          </Wait>
          {view.may.includes('describe_times') && (
            <Text>
              If you like,{' '}
              <TextLink href={`${casePath('parent', view.id)}/when`}>tell us when you can come</TextLink>
              {view.may.includes('choose_time') && (
                <>
                  , or{' '}
                  <TextLink href={`${casePath('parent', view.id)}/times/free`}>
                    see when everybody is free
                  </TextLink>
                </>
              )}
              .
            </Text>
          )}
        </>
      )
    case 'held':
      return (
        <Wait heading="We are holding your time">
          {held && <MeetingTime from={held.startsAt} to={held.endsAt} />}. It is booked once {awaited(view)}{' '}
          names who comes and can decide.
          {held?.heldUntil && (
            <>
              {' '}
              We hold it until <Moment at={held.heldUntil} />.
            </>
          )}
        </Wait>
      )
    case 'meeting_runs':
      return (
        <Wait heading="Your meeting is under way">
          {view.certificate?.needed
            ? 'When it ends, we get your certificate ready.'
            : 'When it ends, the mediator writes down how it came out.'}
        </Wait>
      )
    case 'certificate_due':
      if (contactWasLate(view))
        return (
          <Wait heading="An adviser looks at your certificate">
            {due ? (
              <>
                You hear from us by <DateText date={due} look="day" />.
              </>
            ) : (
              'We get in touch with you.'
            )}
          </Wait>
        )
      return (
        <Wait heading="We are getting your certificate ready">
          {due ? (
            <>
              You have it by <DateText date={due} look="day" />. We write to you the same day.
            </>
          ) : (
            'We write to you the day it is ready.'
          )}
        </Wait>
      )
    case 'over':
    case 'closed':
      return <Over view={view} />
  }
}

function By({ view, duty }: { view: CaseView; duty: 'notify_icb' }) {
  const dueOn = openDuty(view, duty)?.dueOn
  return dueOn ? (
    <>
      It must do so by <DateText date={dueOn} look="day" />.
    </>
  ) : null
}

/** Nothing more is due from anybody. */
function Over({ view }: { view: CaseView }) {
  const has = view.certificates.length > 0
  if (!has && view.outcome && view.certificate && !view.certificate.needed)
    return <OutcomeRecord view={view} outcome={view.outcome} />
  return (
    <Panel quiet>
      <Text>
        {view.state === 'closed' ? 'We have closed this case. ' : ''}
        {has ? (
          <>
            You can always open{' '}
            <TextLink href={`${casePath('parent', view.id)}/certificate`}>your certificate</TextLink> here.
          </>
        ) : (
          (view.certificate && !view.certificate.needed && view.certificate.reason) || ''
        )}
      </Text>
      <Text>
        Questions? Ring us free on <b className="app-nowrap">{provider().phone}</b>.
      </Text>
    </Panel>
  )
}

function Wait({ heading, children }: { heading: string; children: ReactNode }) {
  return (
    <Notice kind="waiting" heading={heading} level={3}>
      <Text>{children}</Text>
    </Notice>
  )
}
