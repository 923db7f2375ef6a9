import { DateCard, DateCards } from '@/app/_ui/dates/date-card'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { decidedWords } from '@/app/_case/request/decision-words'
import { groundsOf } from '@/lib/check/answers'
import { daysToCome } from '@/lib/check/calendar-file'
import type { CheckAnswers } from '@/lib/check/questions'
import { firstDay, isMonthInDoubt, type AppealResult } from '@/lib/check/result'
import { CheckerPage } from '../checker-page'
import { stepIn, type Place } from '../place'
import { IfYouAskToday } from './if-you-ask-today'
import { KeepThese } from './keep-these'
import { LateHelp } from './late-help'
import { AppealTimeline } from './appeal-timeline'
import { StartRequest } from './start-request'
import { HowWorkedOut } from './workings'

export type AppealPage = {
  place: Place
  result: AppealResult & { kind: 'certificate_needed' | 'placement_only' | 'late' }
  answers: CheckAnswers
  council: string
}

/** A decision that can be appealed: the days first, then what they rest on. */
export function AppealDates({ place, result, answers, council }: AppealPage) {
  const { contact, appeal, need, today } = result
  const title = titleOf(result)
  // A month in doubt makes no day to keep: the safe one is over, and said so.
  const isDayOver = appeal.standing === 'missed' || isMonthInDoubt(result)
  return (
    <CheckerPage place={place} title={title} back={{ href: stepIn(place, 'date', answers) }}>
      <Heading caption={`Your result, worked out on ${dateWords(today)}`}>{title}</Heading>
      <Text size="lead">
        {council} {decidedWords(groundsOf(answers))}. {leadOf(result)}
      </Text>
      {result.kind === 'late' && <LateHelp result={result} />}
      <DateCards>
        {contact && <ContactCard contact={contact} />}
        <DateCard
          title={
            contact ? '2. Send your appeal to the SEND Tribunal' : 'Send your appeal to the SEND Tribunal'
          }
          safeOn={appeal.safeBy < today && !isDayOver ? appeal.dueOn : appeal.safeBy}
          legalOn={appeal.dueOn}
          safeTime="before 5pm"
          legalTime="5pm"
          past={isDayOver}
        >
          <p>{appealNote(result)}</p>
        </DateCard>
      </DateCards>
      <StartRequest answers={answers} />
      {!need.needed && <Text>{need.reason}</Text>}
      <AppealTimeline result={result} council={council} />
      <HowWorkedOut place={place} deadlines={contact ? [contact, appeal] : [appeal]} answers={answers} />
      <IfYouAskToday result={result} />
      <KeepThese place={place} answers={answers} file={daysToCome(result).length > 0} />
    </CheckerPage>
  )
}

function ContactCard({ contact }: { contact: NonNullable<AppealResult['contact']> }) {
  return (
    <DateCard
      title="1. Ask us for mediation or a certificate"
      safeOn={contact.safeBy}
      legalOn={contact.dueOn}
      past={contact.standing !== 'open'}
    >
      <p>{contactNotes[contact.standing]}</p>
    </DateCard>
  )
}

const contactNotes = {
  open: 'The last day does not move for a weekend, a bank holiday or August.',
  done: 'You have done this.',
  missed: 'This day has gone. You can still ask us.',
  late: 'You have a certificate, and asked for it after this day.',
  unknown: 'You have a certificate, and may have asked for it after this day.',
}

function titleOf(result: AppealPage['result']): string {
  const { kind, contact, appeal } = result
  if (contact?.standing === 'unknown') return 'It may be late, and there are things you can still do'
  if (kind === 'late') return 'It is late, and there are things you can still do'
  const day = dateWords(firstDay(result), 'month')
  if (contact?.standing === 'open') return `You have time. Ask us by ${day}`
  if (appeal.standing === 'missed') return 'You asked in time. Your certificate gives you a month'
  return `You have time. Appeal by ${day}`
}

function leadOf(result: AppealPage['result']): string {
  const { kind, contact, certificateIssuedOn } = result
  if (isMonthInDoubt(result))
    return 'The month from your certificate may not count. That need not be the end, so please read on.'
  if (kind === 'late') return 'A last day has gone. That need not be the end, so please read on.'
  if (kind === 'placement_only')
    return 'You do not need a certificate to appeal. You may still have mediation, if you want it.'
  if (certificateIssuedOn) return 'You have your certificate, so you can appeal now.'
  if (contact?.standing === 'done') return 'To appeal, you need the certificate first.'
  return 'To appeal, you need a certificate from us first. You do not have to mediate to get one. The sooner you ask, the more time you have.'
}

function appealNote(result: AppealResult): string {
  const { contact, certificateIssuedOn, appeal } = result
  if (appeal.standing === 'missed' && contact?.standing === 'done' && !certificateIssuedOn)
    return 'You also have one month from the date on your certificate.'
  if (appeal.standing === 'missed') return 'This day has gone. You can ask the Tribunal to allow more time.'
  if (isMonthInDoubt(result))
    return 'The first day leaves out the month from your certificate, because it may not count. The last day has it. Do not wait for that day: send your appeal now.'
  if (!contact) return 'Mediation does not move this day.'
  if (certificateIssuedOn)
    return appeal.governedBy === 'one_month'
      ? 'This counts one month from your certificate.'
      : 'The month from your certificate ends earlier, so the two months count.'
  if (contact.standing === 'missed')
    return 'Keep to this day. The month from a certificate may not count when an adviser was asked late.'
  return 'You need the certificate first. Its date can give you longer, never less. We will tell you.'
}
