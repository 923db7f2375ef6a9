import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
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
        <TextArea name="reason" label="Why do you ask?" rows={4} most={2000} />
        <TextArea
          name="alternatives"
          label="Which times would suit you? (optional)"
          hint="Name days and times before the last day"
          rows={3}
          most={2000}
        />
        <Button>Ask to change the meeting</Button>
      </Form>
    </CaseForm>
  )
}
