import { SidePanel } from '@/app/_ui/text/notice'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { casePath } from '@/lib/kernel/urls'
import { endCompanion } from './actions'

/** The way out for a mediator who cannot go on, and for whoever comes along and cannot any more. */
export function CannotGoOn({ view }: { view: CaseView }) {
  if (view.may.includes('end_companion') && !view.roles.includes('mediator'))
    return (
      <SidePanel heading="You come along">
        <Text size="small">
          {view.roles.includes('observer')
            ? 'You watch and take no part.'
            : 'You help the mediator. The case is theirs.'}
        </Text>
        <Form action={endCompanion.bind(null, { caseId: view.id, version: view.version })}>
          <TextField name="reason" label="Why can you not come? (optional)" />
          <Button kind="second">I cannot come</Button>
        </Form>
      </SidePanel>
    )
  if (!view.may.includes('release_mediator')) return null
  return (
    <SidePanel heading="You cannot go on?">
      <Text size="small">
        <TextLink href={`${casePath('mediator', view.id)}/step-down`}>Step down from this case</TextLink>. The
        desk asks somebody else.
      </Text>
    </SidePanel>
  )
}
