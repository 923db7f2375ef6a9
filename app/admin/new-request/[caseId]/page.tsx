import { RequestList } from '@/app/_case/request/request-list'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { deskCase, listPath, type RequestParams } from '../draft'

export default async function Request({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await deskCase(caseId, 'send_request')
  const holder = view.parties.find(({ id }) => id === view.holder?.id)
  const title = holder ? `Request for ${holder.name}` : 'Request'
  return (
    <Page title={title} back={{ href: '/admin', text: 'Back to the board' }}>
      <Heading caption={`${view.councilName}, ${view.reference}`}>{title}</Heading>
      <RequestList view={view} list={listPath(caseId)} />
    </Page>
  )
}
