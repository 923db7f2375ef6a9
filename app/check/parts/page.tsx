import { Checkboxes } from '@/app/_ui/form/choices'
import { stepPath } from '@/lib/check/ask'
import { planParts } from '@/lib/check/answers'
import { decisionWords } from '@/app/_case/request/decision-words'
import { answerParts } from '../actions'
import { answersBefore, QuestionPage, type CheckPage } from '../question'

export default async function Parts(page: CheckPage) {
  const answers = await answersBefore('parts', page)
  return (
    <QuestionPage
      title="Which parts of the plan do you disagree with?"
      answers={answers}
      back={stepPath('decision', answers)}
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
