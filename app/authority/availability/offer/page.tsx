import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { offerSession } from '../actions'
import { ownOffice, type OfProps } from '../own-office'
import { SittingFields } from '../sitting-fields'

export default async function OfferTime(props: OfProps) {
  const { office, officers } = await ownOffice(props)
  return (
    <Page
      title="Offer a time once"
      back={{ href: '/authority/availability', text: 'Back to when you can meet' }}
      asks
    >
      <Heading caption={office.name}>Offer a time once</Heading>
      <Form action={offerSession.bind(null, { organisationId: office.id })}>
        <DateField name="on" label="Day" />
        <SittingFields officers={officers} />
        <ButtonGroup>
          <Button>Offer this time</Button>
          <TextLink href="/authority/availability">Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
