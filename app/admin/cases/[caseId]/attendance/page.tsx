import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { officersFor } from '@/lib/scheduling/queries'
import { confirmAttendance } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'
import { whoComesWords } from '../who-comes-words'

export default async function Attendance({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const officers = await officersFor(actor, mediationCase.id)
  const bodies = mediationCase.parties.filter(({ role }) => role === 'local_authority' || role === 'icb')
  const title = whoComesWords(mediationCase)
  const [onlyBody, ...otherBodies] = bodies
  const answers = otherBodies.length === 0 ? { organisationId: onlyBody?.organisationId ?? '' } : {}
  return (
    <Page title={title} back={back} asks>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>
        On their word to you. The meeting is booked once each body has named somebody who can decide.
      </Text>
      <Form action={confirmAttendance.bind(null, at)} answers={answers}>
        <Select
          name="organisationId"
          label="Whose word is it?"
          empty="Choose one"
          options={bodies.map(({ organisationId, name }) => ({ value: organisationId ?? '', text: name }))}
        />
        <Radios
          name="deciderUserId"
          label="Who will decide?"
          choices={[
            ...officers.map(({ userId, name, jobTitle }) => ({
              value: userId,
              label: name,
              ...(jobTitle && { hint: jobTitle }),
            })),
            {
              value: '',
              label: 'Somebody else',
              more: (
                <>
                  <TextField name="deciderName" label="Name" />
                  <TextField name="deciderJobTitle" label="Job title" />
                </>
              ),
            },
          ]}
        />
        <Radios
          name="hasAuthority"
          label="Can this person settle the disagreement in the meeting?"
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No, the time is only held' },
          ]}
          inline
        />
        <TextArea name="limits" label="Limits of what they can agree (optional)" />
        <TextArea name="others" label="Who else comes (optional)" hint="One person a line: name, job title" />
        <Button>Record this</Button>
      </Form>
    </Page>
  )
}
