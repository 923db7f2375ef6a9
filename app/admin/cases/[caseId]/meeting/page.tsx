import { redirect } from 'next/navigation'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { cancelMeeting } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function CancelMeeting({ params }: CaseProps) {
  const { mediationCase, at, back } = await deskCase(params)
  if (!mediationCase.may.includes('cancel_meeting')) redirect(back.href)
  const hasIcb = mediationCase.parties.some(({ role }) => role === 'icb')
  return (
    <Page title="Cancel the meeting" back={back} asks>
      <Heading caption={mediationCase.reference}>Cancel the meeting</Heading>
      <Text>Everybody is told, and their calendars let go of it. The 30 days do not stop.</Text>
      <Form action={cancelMeeting.bind(null, at)}>
        <Radios
          name="side"
          label="Who asked for it?"
          choices={[
            { value: 'family', label: 'The family' },
            { value: 'local_authority', label: 'The council' },
            ...(hasIcb ? [{ value: 'icb', label: 'The ICB' }] : []),
            { value: 'mediator', label: 'The mediator' },
            { value: 'provider', label: 'We did' },
          ]}
        />
        <TextArea name="why" label="Why?" hint="Kept with the case. Letters say only who asked." />
        <Button>Cancel the meeting</Button>
      </Form>
    </Page>
  )
}
