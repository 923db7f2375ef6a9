import type { CalendarDate } from '@/lib/law/calendar/date'
import { dayAndMonth } from '@/lib/law/calendar/date'
import type { LetterProps } from '../letter'
import { AppealDates, FamilyDates } from '../parts/date-card'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template, Told } from '../template'

/** To the family: a day that can be lost comes. It presses for nothing: neither mediation nor an appeal. */
export const dateAhead: Template<'date-ahead'> = {
  subject: ({ what, safeOn, reference }) =>
    `${what === 'contact' ? 'If you want our help, ask' : 'If you decide to appeal, do it'} by ${dayAndMonth(safeOn)} – ${reference}`,
  Body: (told) => (
    <LetterPage title={titles[told.what]} dear={told.dear}>
      {told.what === 'contact' ? <Contact {...told} /> : <Appeal {...told} />}
      <CaseNumber reference={told.reference} />
      <Words>If you have questions, ring us. The number is below, and the call is free.</Words>
    </LetterPage>
  ),
}

const titles = {
  contact: 'A day to keep, if you want our help',
  appeal: 'A day to keep, if you decide to appeal',
}

type Ahead = Told<'date-ahead'>

function Contact({ caseUrl, safeOn, dueOn, carefulDayGone, appeal }: Ahead) {
  return (
    <>
      <Words>
        You began a request and have not sent it. If you want a certificate or a meeting, send it by the day
        below. If you want neither, you need do nothing.
      </Words>
      <CarefulDay day={carefulDayGone} />
      <FamilyDates title="Ask us" safeOn={safeOn} dueOn={dueOn}>
        You have two months from the day the decision was sent to you.
      </FamilyDates>
      <Words>Sign in, check your answers and send them. Or ring us, and we do it with you.</Words>
      <Action href={caseUrl}>Go to your request</Action>
      <AppealDates appeal={appeal} />
    </>
  )
}

function Appeal({ caseUrl, safeOn, dueOn, carefulDayGone, certificate }: Ahead) {
  return (
    <>
      <Words>
        This reminds you of the day to keep if you decide to appeal to the SEND Tribunal. If you do not want
        to appeal, or have sent your appeal already, you need do nothing.
      </Words>
      <CarefulDay day={carefulDayGone} />
      <AppealDates appeal={{ safeOn, dueOn }} />
      <Words>{certificates[certificate]}</Words>
      <Action href={caseUrl}>See your dates and what to send</Action>
    </>
  )
}

const certificates: Record<LetterProps['date-ahead']['certificate'], string> = {
  not_needed: 'You need no certificate for this appeal.',
  to_come: 'You need a mediation certificate first. Its date can give you longer, never less.',
  issued: 'Send a copy of your certificate with the appeal.',
}

function CarefulDay({ day }: { day: CalendarDate | null }) {
  return day && <Words>The careful day was {fullDay(day)}. It has gone, and the last day has not.</Words>
}
