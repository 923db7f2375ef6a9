import { requireRole } from '@/app/_session/require-actor'
import { DaysAndHours } from '@/app/_case/days-and-hours'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { TextLink } from '@/app/_ui/text/text'
import { addException } from '../actions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Days or hours that differ. The calendar leads here with the span that was drawn on it. */
export default async function AddDays({ searchParams }: Props) {
  const [, asked] = await Promise.all([requireRole('mediator'), searchParams])
  return (
    <Page
      title="Add time off or extra time"
      back={{ href: '/mediator/availability', text: 'Back to availability' }}
      asks
    >
      <Heading>Add time off or extra time</Heading>
      <Form
        action={addException.bind(null, {})}
        answers={{
          fromOn: typed(asked.fromOn, /^\d{4}-\d\d-\d\d$/),
          untilOn: typed(asked.untilOn, /^\d{4}-\d\d-\d\d$/),
          startsAt: typed(asked.startsAt, /^\d\d:\d\d$/),
          endsAt: typed(asked.endsAt, /^\d\d:\d\d$/),
        }}
      >
        <Radios
          name="kind"
          label="What is it?"
          choices={[
            { value: 'leave', label: 'Leave', hint: 'You do not work' },
            { value: 'busy', label: 'Busy', hint: 'You work, but cannot hold a meeting' },
            { value: 'extra', label: 'Extra time', hint: 'You can meet outside your usual hours' },
          ]}
        />
        <DaysAndHours />
        <TextField name="note" label="Note (optional)" hint="Only you see it" width={30} />
        <ButtonGroup>
          <Button>Add to your diary</Button>
          <TextLink href="/mediator/availability">Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}

const typed = (asked: string | string[] | undefined, pattern: RegExp): string =>
  typeof asked === 'string' && pattern.test(asked) ? asked : ''
