import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { organisationChoices } from '@/lib/organisations/queries'
import { roleNames } from '@/lib/people/membership'
import { invitePerson } from './actions'

type Props = { searchParams: Promise<{ organisation?: string }> }

export default async function Invite({ searchParams }: Props) {
  const actor = await requireRole('administrator')
  const { organisation = '' } = await searchParams
  const organisations = await organisationChoices(actor)
  return (
    <Page title="Invite somebody" back={{ href: '/admin/people', text: 'Back to people' }} asks>
      <Heading>Invite somebody</Heading>
      <Text>We write to them with the way to sign in. They need no password.</Text>
      <Form action={invitePerson.bind(null, {})} answers={{ organisationId: organisation }}>
        <TextField name="name" label="Full name" autoComplete="off" />
        <TextField name="email" label="Email address" type="email" autoComplete="off" />
        <Select
          name="organisationId"
          label="For which organisation"
          empty="Choose one"
          options={organisations.map(({ id, name }) => ({ value: id, text: name }))}
        />
        <Radios
          name="role"
          label="What will they be?"
          size="s"
          choices={Object.entries(roleNames).map(([value, label]) => ({ value, label }))}
        />
        <TextField name="jobTitle" label="Job title (optional)" />
        <Button>Invite this person</Button>
      </Form>
    </Page>
  )
}
