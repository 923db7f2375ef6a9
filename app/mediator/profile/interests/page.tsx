import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { councils, icbs } from '@/lib/organisations/queries'
import { declareInterest } from '../actions'

export default async function DeclareInterest() {
  await requireRole('mediator')
  const bodies = [...(await councils()), ...(await icbs())]
  return (
    <Page title="Declare an interest" back={{ href: '/mediator/profile', text: 'Back to your profile' }} asks>
      <Heading>Declare an interest</Heading>
      <Text>
        Anything that could make a family doubt that you take no side: work for a council or ICB, now or in
        the past, a relative who works there, a case of your own. From now on you are offered no case of that
        body. Our office can end an interest when it is over.
      </Text>
      <Form action={declareInterest.bind(null, {})}>
        <Select
          name="organisationId"
          label="Council or ICB"
          empty="Choose one"
          options={bodies.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <TextArea
          name="reason"
          label="What is the interest?"
          hint="One or two sentences"
          rows={3}
          most={500}
        />
        <Button>Declare this interest</Button>
      </Form>
    </Page>
  )
}
