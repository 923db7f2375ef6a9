import { randomUUID } from 'node:crypto'
import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { FileField } from '@/app/_ui/form/file-field'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { readHolidays } from '../actions'

export default async function LoadHolidays() {
  await requireRole('administrator')
  return (
    <Page
      title="Load the list from GOV.UK"
      back={{ href: '/admin/holidays', text: 'Back to bank holidays' }}
      asks
    >
      <Heading>Load the list from GOV.UK</Heading>
      <Text>
        GOV.UK publishes bank holidays as a file, bank-holidays.json. Choose it here, or paste what is in it.
        You see what would change before anything does.
      </Text>
      <Form action={readHolidays.bind(null, { listId: randomUUID() })}>
        <FileField name="file" label="The file" accept=".json,application/json" />
        <TextArea name="text" label="Or what is in it" rows={8} />
        <Button>See what would change</Button>
      </Form>
    </Page>
  )
}
