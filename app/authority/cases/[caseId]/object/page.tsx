import { canBeRefused, ObjectionFields } from '@/app/_case/objection-form'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Text } from '@/app/_ui/text/text'
import { objectTo } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

export default async function Object({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view } = own
  const canObject = view.may.includes('object') && canBeRefused(view).length > 0
  return (
    <CaseForm
      own={own}
      title="Object to a mediator"
      notNow={!canObject && 'Nobody is there to object to now'}
    >
      <Text>
        Whoever only comes with the mediator stays away. About the mediator the desk decides; until then they
        keep the case, and the 30 days run on.
      </Text>
      <Form action={objectTo.bind(null, at(view))}>
        <ObjectionFields view={view} />
        <Button>Send the objection</Button>
      </Form>
    </CaseForm>
  )
}
