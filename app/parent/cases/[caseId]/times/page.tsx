import { redirect } from 'next/navigation'
import { caseTitle, councilShort } from '@/app/_case/case-names'
import { meetingOf, modeNames, standingMeeting } from '@/app/_case/meeting-facts'
import { DateText } from '@/app/_ui/dates/date-text'
import { MonthJump } from '@/app/_ui/dates/month-jump'
import { ButtonLink } from '@/app/_ui/form/button'
import { Columns, Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, SidePanel } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { thirtyDays } from '@/lib/cases/thirty-days'
import { today } from '@/lib/kernel/now'
import { casePath } from '@/lib/kernel/urls'
import { timesToChoose } from '@/lib/scheduling/queries'
import { chooseTime } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'
import { HeldTime } from './held-time'
import { TimesForm, type FreeDay } from './times-form'

/** The family chooses a time; afterwards the same page says which one we hold. */
export default async function Times({ params }: RequestParams) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId)
  const here = casePath('parent', caseId)
  if (view.side !== 'family' || view.state !== 'arranging') redirect(here)
  const held = standingMeeting(view)
  if (held) return <HeldTime view={view} meeting={held} />

  const days = await freeDays(actor, caseId)
  const title = 'Choose a time for your meeting'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks={days.length > 0}>
      <Columns side={<DaysRunOn view={view} />}>
        {days.length === 0 ? (
          <>
            <Heading caption={caseTitle(view)}>{title}</Heading>
            <NoTimes view={view} />
          </>
        ) : (
          <TimesForm
            action={chooseTime.bind(null, { caseId, version: view.version })}
            days={days}
            startedOn={thirtyDays(view.duties, today())?.startedOn}
            sayLater={view.wishes?.laterAcceptedAt ? null : `${here}/later`}
            shortNoticeIsFine={view.wishes?.shortNoticeAccepted === true}
          >
            <Heading caption={caseTitle(view)}>{title}</Heading>
            <Text>{lead(view, days)}</Text>
            <Text>
              When you choose, we hold the time for you. It is booked once {councilShort(view)} names someone
              who can decide.
            </Text>
            <Text>
              You can also see{' '}
              <TextLink href={`${here}/times/free`}>every time when everybody is free</TextLink>.
            </Text>
            <Jump days={days} />
          </TimesForm>
        )}
      </Columns>
    </Page>
  )
}

async function freeDays(actor: Parameters<typeof timesToChoose>[0], caseId: string): Promise<FreeDay[]> {
  const offered = await timesToChoose(actor, caseId)
  return offered
    .map(({ day, times }) => ({ day, times: times.filter(({ free }) => free) }))
    .filter(({ times }) => times.length > 0)
}

function lead(view: CaseView, days: readonly FreeDay[]): string {
  const mediator = view.parties.find(({ role }) => role === 'mediator')?.name ?? 'your mediator'
  const modes = new Set(days.flatMap(({ times }) => times.map(({ mode }) => mode)))
  const [only] = modes
  const how = modes.size === 1 && only ? ` All are ${modeNames[only].toLowerCase()}.` : ''
  return `At each of these times ${mediator}, your mediator, is free.${how} There are breaks when you need them.`
}

function Jump({ days }: { days: readonly FreeDay[] }) {
  if (days.length < 2) return null
  return (
    <MonthJump
      caption="Jump to a day with free times"
      days={days.map(({ day, times }) => ({
        on: day,
        href: `#d-${day}`,
        says: times.length === 1 ? '1 time' : `${times.length} times`,
      }))}
    />
  )
}

function NoTimes({ view }: { view: CaseView }) {
  const here = casePath('parent', view.id)
  return (
    <>
      <EmptyState heading="There are no times to choose from yet">
        <Text>
          {meetingOf(view) || view.times.length > 0
            ? 'The times you were offered have gone. Your mediator offers others.'
            : 'We write to you as soon as your mediator offers some.'}
        </Text>
      </EmptyState>
      <Text>
        Or see <TextLink href={`${here}/times/free`}>the times when everybody is free</TextLink>.
      </Text>
      <ButtonLink kind="second" href={here}>
        Back to your case
      </ButtonLink>
    </>
  )
}

function DaysRunOn({ view }: { view: CaseView }) {
  const clock = thirtyDays(view.duties, today())
  return (
    <SidePanel heading="The 30 days do not stop">
      {clock?.isOpen && (
        <p>
          We aim to meet by{' '}
          <b>
            <DateText date={clock.safeOn} look="day" />
          </b>
          . The last day the rules allow is <DateText date={clock.lastOn} look="day" />.
        </p>
      )}
      <p>
        Need an interpreter, a break plan or a camera-off meeting?{' '}
        <TextLink href={`${casePath('parent', view.id)}/request/wishes`}>Tell us what helps</TextLink>, and{' '}
        <TextLink href={`${casePath('parent', view.id)}/when`}>when you can come</TextLink>.
      </p>
      <p>You can ask to change the time later. Your old time stays until the new one is agreed.</p>
    </SidePanel>
  )
}
