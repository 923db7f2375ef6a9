import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import { declareIndependence } from '../actions'

export default async function DeclareIndependence() {
  await requireRole('mediator')
  return (
    <Page
      title="Declare independence"
      back={{ href: '/mediator/profile', text: 'Back to your profile' }}
      asks
    >
      <Heading>Declare independence</Heading>
      <Text>
        The law asks that a mediator is independent of the bodies that take part. You declare it once a year.
      </Text>
      <Text>You declare that you are not employed by:</Text>
      <List items={['a local authority in England', 'an integrated care board (ICB)', 'NHS England']} />
      <Text>
        Work you have done for one of them, or family ties, are no employment:{' '}
        <TextLink href="/mediator/profile/interests">declare them as an interest</TextLink>.
      </Text>
      <Form action={declareIndependence.bind(null, {})}>
        <TickBox name="declared" label="This is true of me today, and I will tell you if it changes" />
        <Button>Declare independence</Button>
      </Form>
    </Page>
  )
}
