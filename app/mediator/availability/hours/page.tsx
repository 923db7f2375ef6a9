import { requireRole } from '@/app/_session/require-actor'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { mediatorProfile } from '@/lib/mediators/queries'
import { setWeeklyPattern } from '../actions'
import { HoursFields } from './hours-fields'

export default async function AddHours() {
  const { modes } = await mediatorProfile(await requireRole('mediator'))
  return (
    <Page
      title="Add usual hours"
      back={{ href: '/mediator/availability', text: 'Back to availability' }}
      asks
    >
      <Heading>Add usual hours</Heading>
      <Form action={setWeeklyPattern.bind(null, {})} answers={{ modes }}>
        <HoursFields />
        <ButtonGroup>
          <Button>Add these hours</Button>
          <TextLink href="/mediator/availability">Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
