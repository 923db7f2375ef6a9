import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { TextField } from '@/app/_ui/form/text-field'
import { Details } from '@/app/_ui/text/notice'
import { List, Text } from '@/app/_ui/text/text'

/** A calendar's address is typed in here once, and shown nowhere again. */
export function AddFeed({ add }: { add: FormStep }) {
  return (
    <>
      <h3 className="govuk-heading-m">Add a calendar</h3>
      <Form action={add}>
        <TextField name="name" label="A name for it" hint="For example, Work" width={20} autoComplete="off" />
        <TextField
          name="address"
          label="Its address"
          hint="It begins with https:// or webcal:// and mostly ends in .ics. Whoever has it can read that calendar, so we keep it locked away and do not show it again."
          autoComplete="off"
          spellCheck={false}
        />
        <Button>Add this calendar</Button>
      </Form>
      <Details summary="Where to find the address">
        <h4 className="govuk-heading-s">Outlook</h4>
        <List
          numbered
          items={[
            'On the web, open Settings, then Calendar, then Shared calendars.',
            'Under Publish a calendar, choose your calendar and “Can view when I’m busy”.',
            'Press Publish, and copy the ICS link.',
          ]}
        />
        <h4 className="govuk-heading-s">Google Calendar</h4>
        <List
          numbered
          items={[
            'On a computer, open Settings, and choose your calendar at the left.',
            'Go down to Integrate calendar.',
            'Copy the secret address in iCal format.',
          ]}
        />
        <h4 className="govuk-heading-s">Apple Calendar</h4>
        <List
          numbered
          items={[
            'On iCloud.com, open Calendar and press the sign beside your calendar’s name.',
            'Turn on Public Calendar.',
            'Copy the link. It begins with webcal://.',
          ]}
        />
        <Text>If your organisation has turned this off, ask those who look after its computers.</Text>
      </Details>
    </>
  )
}
