import { DateText } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { TimeLeft } from '@/app/_ui/lists/duty-tag'
import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { today } from '@/lib/kernel/now'
import { provider } from '@/lib/kernel/provider'
import { daysBetween } from '@/lib/law/calendar/date'
import { icbs } from '@/lib/organisations/queries'
import { tellIcb } from '../actions'
import { CaseForm } from '../case-form'
import { at, mayTellIcb, ownCase, type OwnCase } from '../own-case'
import { Issue } from '../what-it-is-about'

type Props = { params: Promise<{ caseId: string }> }

export default async function TellIcb({ params }: Props) {
  const own = await ownCase((await params).caseId)
  const { view, owes } = own
  const duty = owes('notify_icb')
  const told = view.parties.map(({ organisationId }) => organisationId)
  const boards = (await icbs()).filter(({ id }) => !told.includes(id))
  const health = view.issues.filter(({ kind }) => kind === 'health')
  const alone = view.issues.every(({ kind }) => kind === 'health')
  const isFirst = view.parties.every(({ role }) => role !== 'icb')

  return (
    <CaseForm
      own={own}
      title={isFirst ? 'Tell the ICB' : 'Tell another ICB'}
      notNow={notNow(own, boards.length)}
    >
      {duty?.dueOn && (
        <Text size="lead">
          Due on{' '}
          <b>
            <DateText date={duty.dueOn} />
          </b>
          , 3 working days after you were told. <TimeLeft days={daysBetween(today(), duty.dueOn)} />
        </Text>
      )}
      <Notice heading="What the notice says">
        {`The issues about health, and any health care that the family wants. ${
          alone
            ? `Only health is in issue, so the 30 days start on the day you tell ${isFirst ? 'the ICB' : 'the first ICB'}.`
            : 'Your own 30 days are running already.'
        } When you record the notice, we write to the ICB too, so that it can sign in.`}
      </Notice>
      {health.map((issue) => (
        <Issue issue={issue} key={issue.id} />
      ))}
      <Form action={tellIcb.bind(null, at(view))}>
        <Select
          name="icbId"
          label="Which ICB did you tell?"
          hint={`Not listed? Ring the desk on ${provider().phone}`}
          empty="Choose an ICB"
          options={boards.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <DateField name="notifiedOn" label="When did you tell it?" />
        <TextField
          name="contact"
          label="Whom did you tell?"
          hint="A name, and an email address or telephone number"
        />
        <TextArea name="whatWasSent" label="What did you send?" rows={4} most={5000} />
        <Button>Record the notice</Button>
      </Form>
    </CaseForm>
  )
}

function notNow(own: OwnCase, boards: number): string | undefined {
  if (!mayTellIcb(own)) return 'The ICB does not have to be told now'
  if (boards > 0) return undefined
  return `No other ICB is listed. Ring the desk on ${provider().phone}, and we add yours at once`
}
