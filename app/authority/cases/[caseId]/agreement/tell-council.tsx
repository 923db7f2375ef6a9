import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { DateText } from '@/app/_ui/dates/date-text'
import { Heading } from '@/app/_ui/text/heading'
import { Panel } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { tellCouncil } from '../actions'
import { at, type OwnCase } from '../own-case'

/** The ICB's week to tell the council of an agreement that was made without it. */
export function TellCouncil({ own: { view, owes } }: { own: OwnCase }) {
  const dueOn = owes('tell_la_of_agreement')?.dueOn
  return (
    <Panel>
      <Heading level={2} size="m">
        Tell the council what was agreed
      </Heading>
      <Text>
        The law gives you one week (SEND Regulations 2014, regulation 42)
        {dueOn && (
          <>
            : by <DateText date={dueOn} look="day" />
          </>
        )}
        . When you press the button, the council can read the agreement here and is told so.
      </Text>
      <Form action={tellCouncil.bind(null, at(view))}>
        <DateField
          name="toldOn"
          label="If you told it before, the day (optional)"
          hint="Leave empty to tell it now"
        />
        <TextField name="how" label="Whom did you tell? (optional)" />
        <Button kind="second">Tell the council</Button>
      </Form>
    </Panel>
  )
}
