import { dateWords } from '@/app/_ui/dates/date-text'
import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import type { Answer } from '@/lib/deadlines/question'
import { date } from '@/lib/law/calendar/date'

/** An answer that is no deadline, in a sentence or two. */
export function PlainAnswer({ answer }: { answer: Answer }) {
  const { heading, more } = said(answer)
  return <Notice heading={heading}>{more && <Text>{more}</Text>}</Notice>
}

function said(answer: Answer): { heading: string; more?: string } {
  if (typeof answer.rightHolder === 'string')
    return {
      heading: holders[answer.rightHolder] ?? '',
      more: `Compulsory school age ends on ${dateWords(date(String(answer.compulsorySchoolAgeEndsOn)))}. The parent holds the right up to and on that day.`,
    }
  if ('needed' in answer)
    return {
      heading: answer.needed ? 'A certificate is needed' : 'No certificate is needed',
      more: String(answer.reason),
    }
  if ('workingDay' in answer)
    return { heading: answer.workingDay ? 'It is a working day' : 'It is not a working day' }
  return { heading: dateWords(date(String(answer.date))) }
}

const holders: Readonly<Record<string, string>> = {
  parent: 'The child’s parent holds the right',
  young_person: 'The young person holds the right',
  none: 'Nobody holds the right on that day: it lasts from birth to the day before the twenty-fifth birthday',
}
