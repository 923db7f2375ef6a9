import { redirect } from 'next/navigation'
import { caseCaption } from '@/app/_case/case-names'
import { outcomeKindNames, outcomeResultNames } from '@/app/_case/outcome-names'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { outcomeKinds, outcomeResults } from '@/lib/cases/outcome'
import { casePath } from '@/lib/kernel/urls'
import { recordOutcome } from '../actions'
import { caseFor } from '../case-for'
import { owesOutcome } from '../owes-outcome'

type Props = { params: Promise<{ caseId: string }> }

export default async function Outcome({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'record_outcome')
  const back = casePath('mediator', caseId)
  if (!owesOutcome(view)) redirect(back)
  return (
    <Page title="Record the outcome" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>Record the outcome</Heading>
      <Text>
        The family, you and our office see it. It is never on the certificate, and nothing of what was said is
        kept.
      </Text>
      <Form action={recordOutcome.bind(null, at)}>
        <Radios
          name="result"
          label="How did the meeting come out?"
          choices={outcomeResults.map((value) => ({ value, label: outcomeResultNames[value] }))}
        />
        <Radios
          name="cameTo"
          label="What did the council come to? (optional)"
          hint="For figures without names. It stands nowhere in the case’s letters"
          choices={outcomeKinds.map((value) => ({ value, label: outcomeKindNames[value] }))}
        />
        <ButtonGroup>
          <Button>Record the outcome</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
