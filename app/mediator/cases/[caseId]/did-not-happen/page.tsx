import { caseCaption } from '@/app/_case/case-names'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import type { MeetingSide } from '@/lib/cases/meeting-sides'
import { notHeldReasons, type NotHeldReason } from '@/lib/cases/outcome'
import { casePath } from '@/lib/kernel/urls'
import { didNotHappen } from '../actions'
import { caseFor } from '../case-for'

type Props = { params: Promise<{ caseId: string }> }

export default async function DidNotHappen({ params }: Props) {
  const { caseId } = await params
  const { view, at } = await caseFor(caseId, 'did_not_happen')
  const back = casePath('mediator', caseId)
  const hasIcb = view.parties.some(({ role }) => role === 'icb')
  return (
    <Page title="The meeting did not happen" back={{ href: back, text: 'Back to the case' }} asks>
      <Heading caption={caseCaption(view)}>The meeting did not happen</Heading>
      <Text>
        Somebody was not there, or nobody who could decide. The 30 days run on, and you offer other times.
        Everybody is told that it did not happen, and why in one sentence.
      </Text>
      <Form action={didNotHappen.bind(null, at)}>
        <Radios
          name="side"
          label="On whose side did it lie?"
          choices={sides
            .filter(({ value }) => value !== 'icb' || hasIcb)
            .map(({ value, label }) => ({ value, label }))}
        />
        <Radios
          name="reason"
          label="What was it? (optional)"
          choices={notHeldReasons.map((value) => ({ value, label: reasonNames[value] }))}
        />
        <TextArea
          name="why"
          label="What happened?"
          hint="Who was missing, and what you know of the reason. Nothing that was said"
          rows={4}
          most={2000}
        />
        <ButtonGroup>
          <Button>Record that it did not happen</Button>
          <TextLink href={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </Page>
  )
}

const sides: readonly { value: MeetingSide; label: string }[] = [
  { value: 'family', label: 'The family could not come' },
  { value: 'local_authority', label: 'Nobody from the council came who can decide' },
  { value: 'icb', label: 'Nobody from the ICB came who can decide' },
  { value: 'mediator', label: 'I could not come' },
  { value: 'provider', label: 'The service could not hold it' },
  { value: 'nobody', label: 'Nobody’s' },
]

const reasonNames: Record<NotHeldReason, string> = {
  not_there: 'They were not there',
  nobody_who_can_decide: 'Nobody was there who could decide',
  called_off_that_day: 'It was called off that day',
  ill: 'Somebody was ill',
  could_not_connect: 'The call or the video did not work',
  other: 'Something else',
}
