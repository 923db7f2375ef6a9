import { caseTitle } from '@/app/_case/case-names'
import { modeNames, type Meeting } from '@/app/_case/meeting-facts'
import { MeetingTime, Moment } from '@/app/_ui/dates/date-text'
import { ButtonLink } from '@/app/_ui/form/button'
import { Page } from '@/app/_ui/frame/page'
import { ConfirmationPanel } from '@/app/_ui/text/notice'
import { List, Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { awaited } from '@/app/parent/step'

/** After the choice: which time is held, for how long, and what turns it into a booking. */
export function HeldTime({ view, meeting }: { view: CaseView; meeting: Meeting }) {
  const here = casePath('parent', view.id)
  return (
    <Page title="We are holding your time" back={{ href: here, text: 'Back to your case' }}>
      <ConfirmationPanel title="We are holding your time">
        {caseTitle(view)}
        <br />
        <strong>
          <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
        </strong>
        {modeNames[meeting.mode]}, with {meeting.mediatorName}
      </ConfirmationPanel>
      <Section heading="What happens next">
        <List
          items={[
            `${awaited(view)} must name somebody who comes and can decide. Until then the time is only held.`,
            <>
              We hold it until {meeting.heldUntil ? <Moment at={meeting.heldUntil} /> : 'it is confirmed'}. If
              nobody is named by then, you choose again and we help.
            </>,
            'Once it is booked we write to you, with a file for your calendar.',
            ...(meeting.shortNoticeAcceptedAt
              ? ['You agreed to less than 5 working days’ notice. We have kept that with the meeting.']
              : []),
          ]}
        />
        <Text>
          Chose the wrong time? Ring us free on <b className="app-nowrap">{provider().phone}</b>.
        </Text>
        <ButtonLink href={here}>Go to your case</ButtonLink>
      </Section>
    </Page>
  )
}
