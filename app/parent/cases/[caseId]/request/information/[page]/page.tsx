import { notFound } from 'next/navigation'
import { informationPage, InformationPoints, informationPages } from '@/app/_case/request/information-pages'
import { Button, ButtonLink } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text, TextLink } from '@/app/_ui/text/text'
import { informationVersion } from '@/lib/cases/information'
import { readInformation } from '@/app/parent/cases/[caseId]/request/actions'
import { familyCase, listPath } from '@/app/parent/cases/[caseId]/request/draft'

type Props = { params: Promise<{ caseId: string; page: string }> }

/** A page of the information, read from a case: the last one has the button that says so. */
export default async function CaseInformation({ params }: Props) {
  const { caseId, page: name } = await params
  const found = informationPage(name)
  if (!found) notFound()
  const { view } = await familyCase(caseId, 'read_information')
  const { title, page, at, before, after } = found
  const list = listPath(caseId)
  return (
    <Page
      title={title}
      back={{ href: before ? `${list}/information/${before.page}` : list }}
      asks={after === undefined}
    >
      <Heading caption={`About mediation: page ${at + 1} of ${informationPages.length}`}>{title}</Heading>
      <InformationPoints page={page} />
      {after ? (
        <ButtonLink href={`${list}/information/${after.page}`}>{`Next: ${after.title}`}</ButtonLink>
      ) : (
        <Form action={readInformation.bind(null, { caseId, version: view.version })}>
          <HiddenFields values={{ version: informationVersion }} />
          <Button>I have read this</Button>
        </Form>
      )}
      <Text>
        <TextLink href="/information/all">Read or print everything on one page</TextLink>
      </Text>
    </Page>
  )
}
