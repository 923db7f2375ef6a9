import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Section, Text } from '@/app/_ui/text/text'
import type { AgreementRead } from '@/lib/agreements/queries'

type Props = { action: FormStep; agreement: AgreementRead; declaration: string }

/** Where a party signs the words above. They are sent along by their digest, so that no others can be signed. */
export function SignForm({ action, agreement: { sha256 }, declaration }: Props) {
  return (
    <Section heading="Sign the agreement" id="sign">
      <Text>It counts once everybody has signed. We keep what you read, your name, and when you signed.</Text>
      <Form action={action}>
        <HiddenFields values={{ sha256 }} />
        <TextField name="name" label="Type your full name" autoComplete="name" />
        <TickBox name="agrees" label={declaration} />
        <Button>Sign the agreement</Button>
      </Form>
    </Section>
  )
}
