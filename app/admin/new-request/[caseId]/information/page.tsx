import { InformationPoints, informationPages } from '@/app/_case/request/information-pages'
import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { informationVersion } from '@/lib/cases/information'
import { readInformation } from '@/app/admin/new-request/actions'
import { deskCase, listPath, type RequestParams } from '@/app/admin/new-request/draft'

/** What is read out on the telephone, in one piece. */
export default async function InformationToReadOut({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await deskCase(caseId, 'read_information')
  return (
    <Page title="Information to read out" back={{ href: listPath(caseId) }} asks>
      <Heading caption={`Request ${view.reference}`}>Information to read out</Heading>
      <Text>Read out all of it before they choose. Do not press them: either answer is fine.</Text>
      {informationPages.map(({ page, title }) => (
        <Section heading={title} key={page}>
          <InformationPoints page={page} level={3} />
        </Section>
      ))}
      <Form action={readInformation.bind(null, { caseId, version: view.version })}>
        <HiddenFields values={{ version: informationVersion }} />
        <Button>I have read all of this out</Button>
      </Form>
    </Page>
  )
}
