import { redirect } from 'next/navigation'
import { isInformed, isReadyToCheck } from '@/app/_case/request/filled-in'
import { RequestAnswers } from '@/app/_case/request/request-answers'
import { Button } from '@/app/_ui/form/button'
import { DateField } from '@/app/_ui/form/date-field'
import { Form } from '@/app/_ui/form/form'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { sendRequest } from '@/app/admin/new-request/actions'
import { deskCase, listPath, type RequestParams } from '@/app/admin/new-request/draft'

export default async function CheckAnswers({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await deskCase(caseId, 'send_request')
  const list = listPath(caseId)
  if (!isReadyToCheck(view)) redirect(list)
  return (
    <Page title="Check the answers and send" back={{ href: list }} asks>
      <Heading caption={`Request ${view.reference}`}>Check the answers and send</Heading>
      {!isInformed(view) && (
        <Notice kind="warning" heading="The information has not been read out">
          <Text>
            Nothing goes on to a certificate or a meeting before it is.{' '}
            <TextLink href={`${list}/information`}>Read it out now</TextLink>, or send this and do it later.
          </Text>
        </Notice>
      )}
      <RequestAnswers view={view} list={list} />
      <Section heading="Send it">
        <Form action={sendRequest.bind(null, { caseId, version: view.version })}>
          <DateField
            name="contactedOn"
            label="When did they first contact us? (optional)"
            hint="Leave this empty if it was today."
            size="s"
          />
          <TickBox name="isTrue" label="I have read the answers back, and they agree" />
          <TickBox name="mayShare" label="I have told them who will see this" />
          <Button>Send this request</Button>
        </Form>
      </Section>
    </Page>
  )
}
