import { OtherTimeFacts } from '@/app/_case/other-time'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Text } from '@/app/_ui/text/text'
import { officersFor } from '@/lib/scheduling/queries'
import { answerMove } from '../actions'
import { CaseForm } from '../case-form'
import { at, ownCase } from '../own-case'

type Props = { params: Promise<{ caseId: string }> }

/** Another time was proposed for the meeting: the body says yes or no, and who comes if not the same people. */
export default async function OtherTime({ params }: Props) {
  const { caseId } = await params
  const own = await ownCase(caseId)
  const { actor, view, body, meeting } = own
  const other = view.otherTime
  const officers = (await officersFor(actor, caseId)).filter(
    ({ organisationId }) => organisationId === body.organisationId,
  )
  const named = (meeting?.attendees ?? []).filter(
    ({ organisationId }) => organisationId === body.organisationId,
  )
  const names = named.map(({ name }) => name).join(', ')
  const canAnswer = other && view.may.includes('answer_move')
  return (
    <CaseForm own={own} title="Would another time do?" notNow={!canAnswer && 'No other time is proposed now'}>
      {other && (
        <>
          <OtherTimeFacts view={view} other={other} />
          <Text>The meeting stays where it is until everybody has said yes. The 30 days run on.</Text>
          <Form action={answerMove.bind(null, at(view))}>
            <HiddenFields values={{ proposalId: other.id }} />
            <Radios
              name="answer"
              label={`Can ${body.name} come then?`}
              size="m"
              choices={[
                { value: 'yes', label: 'Yes' },
                {
                  value: 'no',
                  label: 'No',
                  more: <TextArea name="reason" label="Why not, and what would suit?" rows={3} most={2000} />,
                },
              ]}
            />
            <Radios
              name="whoComes"
              label="If yes, who comes?"
              size="m"
              choices={[
                { value: 'same', label: names ? `The same: ${names}` : 'The same people' },
                {
                  value: 'other',
                  label: 'Somebody else who can decide',
                  more: (
                    <>
                      <Radios
                        name="deciderUserId"
                        label="Who can decide?"
                        size="s"
                        choices={[
                          ...officers.map(({ userId, name, jobTitle }) => ({
                            value: userId,
                            label: name,
                            ...(jobTitle && { hint: jobTitle }),
                          })),
                          { value: '', label: 'Somebody without an account' },
                        ]}
                      />
                      <TextField name="deciderName" label="Their name, without an account" />
                      <TextField name="deciderJobTitle" label="What they do" />
                      <TextArea
                        name="others"
                        label="Who else will come? (optional)"
                        hint="One person a line: the name, a comma, what they do"
                        rows={2}
                      />
                    </>
                  ),
                },
              ]}
            />
            <Button>Send the answer</Button>
          </Form>
        </>
      )}
    </CaseForm>
  )
}
