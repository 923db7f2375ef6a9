import { councilShort } from '@/app/_case/case-names'
import { modeNames } from '@/app/_case/meeting-facts'
import { DateText, MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TimeLeft } from '@/app/_ui/lists/duty-tag'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { daysBetween } from '@/lib/law/calendar/date'
import { answerHoldBy } from '@/lib/scheduling/hold-limit'
import { officersFor } from '@/lib/scheduling/queries'
import { confirmAttendance } from '../actions'
import { CaseForm } from '../case-form'
import { namesOf } from '../next-words'
import { at, ownCase, type OwnCase } from '../own-case'
import { AttendanceFields } from './attendance-fields'

type Props = { params: Promise<{ caseId: string }> }

export default async function Confirm({ params }: Props) {
  const { caseId } = await params
  const own = await ownCase(caseId)
  const { actor, view, body, meeting } = own
  const short = view.side === 'council' ? councilShort(view) : body.name
  const officers = await officersFor(actor, caseId)
  const others = own.waitingFor.filter(({ organisationId }) => organisationId !== body.organisationId)
  const duty = own.owes('confirm_attendance')
  const answerBy = duty ? answerHoldBy(meeting?.heldUntil ?? null, duty.dueOn) : null
  const here = `/authority/cases/${view.id}`

  return (
    <CaseForm own={own} title={`Confirm who will attend for ${short}`} notNow={notNow(own)}>
      {meeting && (
        <Text size="lead">
          The family chose{' '}
          <b>
            <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
          </b>
          , {modeNames[meeting.mode].toLowerCase()}, with {meeting.mediatorName}.
        </Text>
      )}
      {answerBy && (
        <Text>
          Please answer by{' '}
          <b>
            <DateText date={answerBy} look="day" />
          </b>
          . <TimeLeft days={daysBetween(today(), answerBy)} />
        </Text>
      )}
      <Notice heading="Someone must be able to decide on the day">
        The person you name can settle this disagreement in the meeting, without going back for permission.
        Until they are named, the time is only held.
      </Notice>
      <Form action={confirmAttendance.bind(null, at(view))}>
        <AttendanceFields
          body={body.name}
          short={short}
          officers={officers
            .filter(({ organisationId }) => organisationId === body.organisationId)
            .map(({ userId, name, jobTitle }) => ({
              userId,
              name,
              jobTitle,
              isYou: userId === actor.userId,
            }))}
        />
        {others.length > 0 && (
          <Text>The meeting is booked as soon as {namesOf(others)} has named somebody too.</Text>
        )}
        <ButtonGroup>
          <Button>{others.length > 0 ? 'Confirm who will attend' : 'Confirm and book the meeting'}</Button>
          <ButtonLink kind="second" href={`${here}/no-time-suits`}>
            Ask for another time
          </ButtonLink>
        </ButtonGroup>
      </Form>
      {own.owes('arrange_mediation') && !own.hasSaidCannot && (
        <Text>
          If a meeting cannot be held in time,{' '}
          <TextLink href={`${here}/cannot-arrange`}>tell the adviser that you cannot arrange it</TextLink>.
        </Text>
      )}
    </CaseForm>
  )
}

function notNow({ owes, meeting, body, view }: OwnCase): string | undefined {
  if (meeting?.status === 'booked') return 'The meeting is booked'
  if (!meeting) return 'No time is held now'
  if (!owes('confirm_attendance') || !view.may.includes('confirm_attendance'))
    return `${body.name} has named who comes already`
  return undefined
}
