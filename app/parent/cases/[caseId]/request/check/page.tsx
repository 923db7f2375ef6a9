import { redirect } from 'next/navigation'
import { isInformed, isReadyToCheck } from '@/app/_case/request/filled-in'
import { RequestAnswers } from '@/app/_case/request/request-answers'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { sendRequest } from '../actions'
import { familyCase, listPath, type RequestParams } from '../draft'

export default async function CheckAnswers({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'send_request')
  const list = listPath(caseId)
  if (!isReadyToCheck(view)) redirect(list)
  const { road, side, councilName, version } = view
  return (
    <Page title="Check your answers and send" back={{ href: list }} asks>
      <Heading caption={`Request ${view.reference}`}>Check your answers and send</Heading>
      {side === 'family' && !isInformed(view) && (
        <Notice heading="You have not read about mediation yet">
          <Text>
            An adviser will tell you about it after you send this. Or{' '}
            <TextLink href={`${list}/information`}>read it now</TextLink>, so that nothing has to wait.
          </Text>
        </Notice>
      )}
      <RequestAnswers view={view} list={list} />
      <Section heading="Send it">
        <Text>
          {sayings[side === 'supporter' ? 'talk' : (road ?? 'talk')].replace('COUNCIL', councilName)}
        </Text>
        <Form action={sendRequest.bind(null, { caseId, version })}>
          <TickBox name="isTrue" label="What I have written is true, as far as I know" />
          <TickBox
            name="mayShare"
            label="I know who will see this"
            hint="Our advisers see all of it. If there is a meeting, the council and the mediator see it too, but never the contact details. If it is about health, the health body (the ICB) sees that part."
          />
          <Button>Send this request</Button>
        </Form>
      </Section>
    </Page>
  )
}

/** What sending does, for each choice. */
const sayings = {
  meeting: 'When you send this, we tell COUNCIL at once that you want to meet.',
  certificate:
    'When you send this, an adviser prepares your certificate. We do not tell COUNCIL: you send it with an appeal.',
  talk: 'When you send this, an adviser gets in touch. Nothing is decided yet.',
}
