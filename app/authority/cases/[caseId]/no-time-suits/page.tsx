import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { List, Text } from '@/app/_ui/text/text'
import { sayNoTimeSuits } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

export default async function NoTimeSuits({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view, meeting } = own
  return (
    <CaseForm
      own={own}
      title={meeting ? 'Ask for another time' : 'Say that no time suits you'}
      notNow={!view.may.includes('say_cannot') && 'No time is being chosen now'}
    >
      <Text>What follows:</Text>
      <List
        items={[
          'The adviser looks for another time with you and the mediator.',
          meeting
            ? 'The time that is held stays held until then. If somebody else can come, name them instead.'
            : 'The times that are offered stay open to the family.',
          'The 30 days run on.',
        ]}
      />
      <Form action={sayNoTimeSuits.bind(null, at(view))}>
        <TextArea
          name="reason"
          label="Why, and what would suit you?"
          hint="Name days and times before the last day"
          most={2000}
        />
        <Button>Ask for another time</Button>
      </Form>
    </CaseForm>
  )
}
