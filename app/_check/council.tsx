import { Select } from '@/app/_ui/form/select'
import { councils } from '@/lib/organisations/queries'
import { answerCouncil } from './actions'
import { answersBefore, QuestionPage, type QuestionProps } from './question'

export async function Council(page: QuestionProps) {
  const { place } = page
  const answers = await answersBefore('council', page)
  const listed = (await councils()).map(({ id, name }) => ({ value: id, text: name }))
  return (
    <QuestionPage
      place={place}
      title="Which council sent you the decision?"
      answers={answers}
      {...(place === 'site' && { back: '/' })}
      action={answerCouncil}
    >
      <Select
        name="council"
        label="Which council sent you the decision?"
        hint="Its name is at the top of the letter."
        size="xl"
        heading
        empty="Choose a council"
        options={[...listed, ...elsewhereOptions]}
      />
    </QuestionPage>
  )
}

const elsewhereOptions = [
  { value: 'other', text: 'Another council in England' },
  { value: 'wales', text: 'A council in Wales' },
  { value: 'scotland', text: 'A council in Scotland' },
  { value: 'northern_ireland', text: 'The Education Authority in Northern Ireland' },
]
