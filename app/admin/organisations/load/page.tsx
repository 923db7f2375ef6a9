import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text } from '@/app/_ui/text/text'
import { loadOrganisations } from '../actions'

export default async function LoadOrganisations() {
  await requireRole('administrator')
  return (
    <Page
      title="Add many organisations"
      back={{ href: '/admin/organisations', text: 'Back to organisations' }}
      asks
    >
      <Heading>Add many organisations</Heading>
      <Text>Paste the lines of a comma-separated (CSV) file. All are added, or none.</Text>
      <List
        items={[
          'The first line names the columns: kind, name, noticesEmail, shortName, code, phone. Kind and name must be there.',
          'Kind is local_authority, icb or provider.',
        ]}
      />
      <Form action={loadOrganisations.bind(null, {})}>
        <TextArea
          name="csv"
          label="Lines of the file"
          hint="For example: local_authority, Northshire Council, notices@northshire.example"
          rows={12}
        />
        <Button>Add these organisations</Button>
      </Form>
    </Page>
  )
}
