import { Checkboxes } from '@/app/_ui/form/choices'
import { planParts } from '@/lib/check/questions'
import { decisionWords } from '@/app/_case/request/decision-words'
import { answerParts } from './actions'
import { stepIn } from './place'
import { answersBefore, QuestionPage, type QuestionProps } from './question'

export async function Parts(page: QuestionProps) {
  const { place } = page
  const answers = await answersBefore('parts', page)
  return (
    <QuestionPage
      place={place}
      title="Which parts of the plan do you disagree with?"
      answers={answers}
      back={stepIn(place, 'decision', answers)}
      action={answerParts}
    >
      <Checkboxes
        name="parts"
        label="Which parts of the plan do you disagree with?"
        hint="Choose all that you disagree with. The letters are the sections of the plan."
        size="xl"
        heading
        choices={planParts.map((value) => ({
          value,
          label: decisionWords[value].choice,
          hint: decisionWords[value].hint,
        }))}
      />
    </QuestionPage>
  )
}
