import { requireRole } from '@/app/_session/require-actor'
import { DaysAndHours } from '@/app/_case/days-and-hours'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { addException } from '../actions'

export default async function AddTimeAway() {
  await requireRole('la_officer', 'icb_officer')
  return (
    <Page
      title="Add time away"
      back={{ href: '/authority/availability', text: 'Back to when you can meet' }}
      asks
    >
      <Heading>Add time away</Heading>
      <Text>We do not ask you to come then. A colleague who is named for the session can.</Text>
      <Form action={addException.bind(null, {})}>
        <Radios
          name="kind"
          label="What is it?"
          choices={[
            { value: 'leave', label: 'Leave' },
            { value: 'busy', label: 'Busy with something else' },
          ]}
        />
        <DaysAndHours />
        <ButtonGroup>
          <Button>Add time away</Button>
          <TextLink href="/authority/availability">Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
