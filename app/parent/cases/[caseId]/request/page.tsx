import { RequestList } from '@/app/_case/request/request-list'
import { voiceOf } from '@/app/_case/request/voice'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { familyCase, listPath, type RequestParams } from './draft'

export default async function Request({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'send_request')
  const title = voiceOf(view) === 'other' ? 'A request for somebody' : 'Your request'
  return (
    <Page title={title} back={{ href: '/parent', text: 'Back to your cases' }}>
      <Heading caption={`${view.councilName}, ${view.reference}`}>{title}</Heading>
      <Text size="lead">Fill in each part, in any order. Nobody sees it until you send it.</Text>
      {view.side === 'supporter' && (
        <Notice heading="You are filling this in for somebody else">
          They make the choice themselves. When you have sent this, we ask them.
        </Notice>
      )}
      <RequestList view={view} list={listPath(caseId)} />
    </Page>
  )
}
