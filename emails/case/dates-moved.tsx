import type { LetterProps } from '../letter'
import type { MovedDuty } from '../moved-duty'
import { AuthorityDates, FamilyDates } from '../parts/date-card'
import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, CaseNumber, Words } from '../parts/words'
import type { Template } from '../template'

/** To whoever owes something: the day for it is another one now, what it was, and why. */
export const datesMoved: Template<'dates-moved'> = {
  subject: ({ reference, moved }) => `${title(moved)} – ${reference}`,
  Body: ({ dear, reference, caseUrl, reader, moved }) => (
    <LetterPage title={title(moved)} dear={dear}>
      <Words>
        {moved.length === 1
          ? 'This day is not the one we gave you before.'
          : 'These days are not the ones we gave you before.'}{' '}
        Please use {moved.length === 1 ? 'the new one' : 'the new ones'}.
      </Words>
      {moved.map((one, at) => (
        <NewDay key={at} reader={reader} {...one} />
      ))}
      {reader === 'family' && (
        <Words>A certificate that you have stays good, and what is printed on it stays as it is.</Words>
      )}
      <CaseNumber reference={reference} />
      <Action href={caseUrl}>See how we worked it out</Action>
    </LetterPage>
  ),
}

const title = (moved: readonly MovedDuty[]) =>
  moved.length === 1 ? 'A date of your case has changed' : 'Dates of your case have changed'

type Props = MovedDuty & Pick<LetterProps['dates-moved'], 'reader'>

function NewDay({ reader, duty, was, is, why }: Props) {
  const name = names[reader][duty] ?? names.others[duty] ?? 'A day of this case'
  const Dates = reader === 'family' ? FamilyDates : AuthorityDates
  if (!is.safeOn || !is.dueOn)
    return (
      <Words>
        {name}: we cannot say the day yet, because {why}. We write to you when we can.
      </Words>
    )
  return (
    <Dates title={name} safeOn={is.safeOn} dueOn={is.dueOn}>
      {before(reader, was, is)}
      {duty === 'start_appeal' && 'Your appeal must reach the SEND Tribunal by 5pm on that day. '}
      The change is because {why}.
    </Dates>
  )
}

/** The day that the reader keeps to, as it was; the other one where only that moved. */
function before(reader: Props['reader'], was: Props['was'], is: Props['is']): string {
  const [first, second] =
    reader === 'family' ? (['safeOn', 'dueOn'] as const) : (['dueOn', 'safeOn'] as const)
  const moved = was[first] === is[first] ? second : first
  const day = was[moved]
  if (!day) return ''
  return moved === first
    ? `It was ${fullDay(day)} before. `
    : `The ${moved === 'dueOn' ? 'last day' : 'day to aim for'} was ${fullDay(day)} before. `
}

/** What is due, by its name in the case, in the words of whoever does it. */
const names: Record<Props['reader'], Readonly<Record<string, string>>> = {
  family: {
    contact_adviser: 'To ask us for mediation or a certificate',
    start_appeal: 'If you decide to appeal',
  },
  others: {
    give_information: 'Give the family the information',
    issue_certificate: 'Issue the certificate',
    notify_icb: 'Tell the integrated care board',
    arrange_mediation: 'Hold the meeting',
    acknowledge: 'Say that you have our notice',
    confirm_attendance: 'Name who comes and can decide',
    give_notice: 'Tell everybody when and where the meeting is',
    answer_offer: 'Answer our offer of a case',
    record_outcome: 'Write down how the meeting ended',
  },
}
