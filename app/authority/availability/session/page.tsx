import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { setSession } from '../actions'
import { ownOffice, type OfProps } from '../own-office'
import { SittingFields } from '../sitting-fields'
import { WeekFields } from './week-fields'

export default async function AddSession(props: OfProps) {
  const { office, officers } = await ownOffice(props)
  return (
    <Page
      title="Add a weekly session"
      back={{ href: '/authority/availability', text: 'Back to when you can meet' }}
      asks
    >
      <Heading caption={office.name}>Add a weekly session</Heading>
      <Form action={setSession.bind(null, { organisationId: office.id })}>
        <WeekFields>
          <SittingFields officers={officers} />
        </WeekFields>
        <ButtonGroup>
          <Button>Add this session</Button>
          <TextLink href="/authority/availability">Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
