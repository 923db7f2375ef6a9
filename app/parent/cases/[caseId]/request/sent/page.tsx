import { redirect } from 'next/navigation'
import { NextDays } from '@/app/_case/request/next-days'
import { Page } from '@/app/_ui/frame/page'
import { ConfirmationPanel } from '@/app/_ui/text/notice'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { casePath } from '@/lib/kernel/urls'
import { familyCase, listPath, type RequestParams } from '../draft'

export default async function Sent({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId)
  if (view.state === 'draft') redirect(listPath(caseId))
  return (
    <Page title="Your request has been sent">
      <ConfirmationPanel title="Your request has been sent">
        Your reference
        <br />
        <strong className="app-nowrap">{view.reference}</strong>
      </ConfirmationPanel>
      <Text>{written(view)}</Text>
      <Section heading="What happens next">
        <NextDays view={view} />
      </Section>
      <Text>
        <TextLink href={casePath('parent', caseId)}>Go to your case</TextLink>. It always shows your dates and
        what comes next.
      </Text>
      <PrintButton>Print or save this page</PrintButton>
      <Text>
        Changed your mind, or not sure? Ring us free on <b className="app-nowrap">{provider().phone}</b>.
      </Text>
    </Page>
  )
}

function written({ side, contactCard }: CaseView): string {
  if (side === 'supporter') return 'We have written to the person who asks. The choice is theirs to make.'
  return contactCard?.email
    ? 'We have sent you an email with the same reference.'
    : 'We have written to you with the same reference.'
}
