import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Text } from '@/app/_ui/text/text'
import { askToCorrect } from '@/app/authority/cases/[caseId]/actions'
import { CaseForm } from '@/app/authority/cases/[caseId]/case-form'
import { at, ownCase } from '@/app/authority/cases/[caseId]/own-case'

type Props = { params: Promise<{ caseId: string }> }

export default async function AskToCorrect({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view } = own
  const notNow = !(view.agreement && view.may.includes('ask_to_correct')) && 'There is nothing to correct now'
  return (
    <CaseForm own={own} title="Ask the mediator to correct the agreement" notNow={notNow}>
      <Text>
        The mediator reads this and nobody else. A corrected agreement is signed by everybody again.
      </Text>
      <Form action={askToCorrect.bind(null, at(view))}>
        <TextArea name="words" label="What is wrong, and what should it say?" rows={5} most={2000} />
        <Button>Send it to the mediator</Button>
      </Form>
    </CaseForm>
  )
}
