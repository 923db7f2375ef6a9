import { DateField } from '@/app/_ui/form/date-field'
import { answerDate } from './actions'
import { stepIn } from './place'
import { answersBefore, QuestionPage, type QuestionProps } from './question'

export async function LetterDate(page: QuestionProps) {
  const { place } = page
  const answers = await answersBefore('date', page)
  return (
    <QuestionPage
      place={place}
      title="What date is on the decision letter?"
      answers={answers}
      back={stepIn(place, answers.decision === 'plan' ? 'parts' : 'decision', answers)}
      action={answerDate}
    >
      <DateField
        name="letterDatedOn"
        label="What date is on the decision letter?"
        hint="It is printed on the letter, often near the top. For example, 27 3 2026."
        size="xl"
        heading
      />
      <DateField
        name="noticeSentOn"
        label="Was it sent on another day? (optional)"
        hint="Leave this empty if you do not know. An email or a postmark can show it. The day it reached you does not count."
        size="s"
      />
    </QuestionPage>
  )
}
