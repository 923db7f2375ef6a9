import { redirect } from 'next/navigation'
import { NextDays } from '@/app/_case/request/next-days'
import { Page } from '@/app/_ui/frame/page'
import { ConfirmationPanel } from '@/app/_ui/text/notice'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { deskCase, listPath, type RequestParams } from '@/app/admin/new-request/draft'

export default async function Sent({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await deskCase(caseId)
  if (view.state === 'draft') redirect(listPath(caseId))
  return (
    <Page title="The request has been sent">
      <ConfirmationPanel title="The request has been sent">
        Their reference
        <br />
        <strong className="app-nowrap">{view.reference}</strong>
      </ConfirmationPanel>
      <Section heading="What to tell them">
        <NextDays view={view} />
      </Section>
      <Text>
        <TextLink href={casePath('admin', caseId)}>Open the case</TextLink> or{' '}
        <TextLink href="/admin/new-request">take another call</TextLink>
      </Text>
    </Page>
  )
}
