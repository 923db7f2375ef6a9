import { bodyName } from '@/app/_case/case-names'
import { groundNames } from '@/app/_case/decision-names'
import { DutyCard } from '@/app/_case/duty-card'
import { DutyWorkings } from '@/app/_case/duty-workings'
import { Worried } from '@/app/_case/worried'
import { DateText } from '@/app/_ui/dates/date-text'
import { SidePanel } from '@/app/_ui/text/notice'
import { provider } from '@/lib/kernel/provider'
import { daysBetween, type CalendarDate } from '@/lib/law/calendar/date'
import { DutyTag, TimeLeft } from '@/app/_ui/lists/duty-tag'
import type { OwnCase } from './own-case'

/** Beside every page of a case: the day the meeting is due and the target, what it is about, and whom to ring. */
export function CaseSide({ own, day }: { own: OwnCase; day: CalendarDate }) {
  const { phone, phoneLink, openingHours } = provider()
  return (
    <>
      <MeetingDue own={own} day={day} />
      <About own={own} />
      <SidePanel heading="Ask an adviser">
        <p className="govuk-body">
          <a className="govuk-link" href={phoneLink}>
            {phone}
          </a>
          <br />
          {openingHours}
        </p>
      </SidePanel>
      <Worried caseId={own.view.id} />
    </>
  )
}

function MeetingDue({ own: { view, body }, day }: { own: OwnCase; day: CalendarDate }) {
  const clock = view.duties.find(({ duty, endedOn }) => duty === 'arrange_mediation' && endedOn === null)
  if (!clock) return null
  if (!clock.dueOn && clock.owedBy !== 'icb')
    return (
      <SidePanel heading="Meeting to be held">
        <DutyWorkings duty={clock} />
      </SidePanel>
    )
  if (!clock.dueOn)
    return (
      <SidePanel heading="Meeting to be held">
        <p className="govuk-body">
          The 30 days start on the day the ICB is told. Only health is in issue, so the ICB arranges the
          meeting.
        </p>
        <DutyTag state="waiting">Not started</DutyTag>
      </SidePanel>
    )
  const arranging = bodyName(view, clock.organisationId) ?? 'The council'
  return (
    <DutyCard view={view} duty={clock} today={day}>
      <p>
        {clock.organisationId === body.organisationId ? 'You arrange it.' : `${arranging} arranges it.`}{' '}
        School holidays do not stop the count.
      </p>
      <TimeLeft days={daysBetween(day, clock.dueOn)} />
    </DutyCard>
  )
}

function About({ own: { view } }: { own: OwnCase }) {
  if (!view.decision) return null
  const { grounds, letterDatedOn } = view.decision
  const whose = view.side === 'council' ? 'Your decision' : `${view.councilName}’s decision`
  return (
    <SidePanel heading="What the family disagrees with">
      <p className="govuk-body">
        {whose} of <DateText date={letterDatedOn} look="plain" />:{' '}
        {grounds.map((ground) => inSentence(groundNames[ground])).join(', ')}.
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={`/authority/cases/${view.id}#issues`}>
          Read their issues
        </a>
      </p>
    </SidePanel>
  )
}

const inSentence = (name: string) => name.charAt(0).toLowerCase() + name.slice(1)
