import { ChangeFields } from '@/app/_case/change-fields'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { List, Text } from '@/app/_ui/text/text'
import { askToChange } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

export default async function AskToChange({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view, meeting } = own
  const canAsk = meeting && view.may.includes('ask_to_change')
  return (
    <CaseForm own={own} title="Ask to change the meeting" notNow={!canAsk && 'No meeting is booked'}>
      {meeting && (
        <Text size="lead">
          It is booked for{' '}
          <b>
            <MeetingTime from={meeting.startsAt} to={meeting.endsAt} />
          </b>
          .
        </Text>
      )}
      <Text>What follows:</Text>
      <List
        items={[
          'Everybody in the case is told that you ask, and can read why.',
          'The meeting stands until another time is agreed.',
          'The 30 days run on.',
        ]}
      />
      <Form action={askToChange.bind(null, at(view))}>
        <ChangeFields why="Why do you ask?" whyHint="Everybody in the case can read it" />
        <Button>Ask to change the meeting</Button>
      </Form>
    </CaseForm>
  )
}
