import { Radios } from '@/app/_ui/form/choices'
import { decisionWords } from '@/app/_case/request/decision-words'
import { answerDecision } from './actions'
import { stepIn } from './place'
import { answersBefore, QuestionPage, type QuestionProps } from './question'

export async function Decision(page: QuestionProps) {
  const { place } = page
  const answers = await answersBefore('decision', page)
  return (
    <QuestionPage
      place={place}
      title="What did the council decide?"
      answers={answers}
      back={stepIn(place, 'council', answers)}
      action={answerDecision}
    >
      <Radios
        name="decision"
        label="What did the council decide?"
        hint="EHC plan means education, health and care plan."
        size="xl"
        heading
        choices={[
          { value: 'refuse_assess', label: decisionWords.refuse_assess.choice },
          { value: 'refuse_plan', label: decisionWords.refuse_plan.choice },
          {
            value: 'plan',
            label: 'It made or changed an EHC plan, and I disagree with what is in it',
            hint: 'We ask next which parts of it.',
          },
          { value: 'refuse_reassess', label: decisionWords.refuse_reassess.choice },
          { value: 'refuse_amend', label: decisionWords.refuse_amend.choice },
          { value: 'cease', label: decisionWords.cease.choice },
          {
            value: 'something_else',
            label: 'Something else',
            hint: 'For example, you are unhappy with what a school or the council does, and there is no decision letter.',
            divider: 'or',
          },
        ]}
      />
    </QuestionPage>
  )
}
