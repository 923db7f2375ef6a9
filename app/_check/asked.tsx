import { redirect } from 'next/navigation'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Radios } from '@/app/_ui/form/choices'
import { without } from '@/lib/check/contradictions'
import { checkResult, mustAskWhetherInTime } from '@/lib/check/result'
import { answerAsked } from './actions'
import { stepIn } from './place'
import { answersBefore, QuestionPage, type QuestionProps } from './question'

/** A certificate from after the two months does not tell whether it was asked for within them. */
export async function Asked(page: QuestionProps) {
  const { place } = page
  const answers = await answersBefore('asked', page)
  const unasked = without('asked', answers)
  const result = await checkResult(unasked)
  if (!('contact' in result) || !result.contact || !mustAskWhetherInTime(result, unasked))
    redirect(stepIn(place, 'result', answers))
  const title = `Did you first ask an adviser by ${dateWords(result.contact.dueOn)}?`
  return (
    <QuestionPage
      place={place}
      title={title}
      answers={answers}
      back={stepIn(place, 'contact', answers)}
      action={answerAsked}
    >
      <Radios
        name="askedAdviser"
        label={title}
        hint="Your certificate is from after that day. It counts when you first asked: a call, an email or a form."
        size="xl"
        heading
        choices={[
          { value: 'in_time', label: 'Yes, by that day' },
          { value: 'late', label: 'No, after that day' },
          { value: 'unknown', label: 'I do not know' },
        ]}
      />
    </QuestionPage>
  )
}
