import { requireRole } from '@/app/_session/require-actor'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { List, Text } from '@/app/_ui/text/text'
import { addHoliday } from '../actions'

export default async function AddHoliday() {
  await requireRole('administrator')
  return (
    <Page title="Add a bank holiday" back={{ href: '/admin/holidays', text: 'Back to bank holidays' }} asks>
      <Heading>Add a bank holiday</Heading>
      <Text>For a day that has been proclaimed and is not on the GOV.UK list yet.</Text>
      <List
        items={[
          'The dates of open cases are worked out again at once.',
          'Whoever has a date that moves gets one letter.',
          'Certificates that have been issued stay as they are.',
        ]}
      />
      <Form action={addHoliday.bind(null, {})}>
        <TextField
          name="title"
          label="What is the day for?"
          hint="For example: Bank holiday for the coronation"
        />
        <DateField name="date" label="Which day is it?" />
        <Button>Add this day</Button>
      </Form>
    </Page>
  )
}
