import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { kindNames } from '@/lib/organisations/organisation'
import { addOrganisation } from '../actions'
import { OrganisationFields } from '../fields'

export default async function NewOrganisation() {
  await requireRole('administrator')
  return (
    <Page
      title="Add an organisation"
      back={{ href: '/admin/organisations', text: 'Back to organisations' }}
      asks
    >
      <Heading>Add an organisation</Heading>
      <Form action={addOrganisation.bind(null, {})}>
        <Radios
          name="kind"
          label="What is it?"
          size="s"
          choices={Object.entries(kindNames).map(([value, label]) => ({ value, label }))}
        />
        <OrganisationFields />
        <Button>Add this organisation</Button>
      </Form>
    </Page>
  )
}
