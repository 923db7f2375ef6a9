import { redirect } from 'next/navigation'
import { CaseDocuments, documentKinds } from '@/app/_case/case-documents'
import { caseTitle } from '@/app/_case/case-names'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { FileField } from '@/app/_ui/form/file-field'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { addDocument } from '../actions'
import { Done } from '../done'
import { familyCase } from '../request/draft'

type Props = {
  params: Promise<{ caseId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The case's documents, and one more. */
export default async function FamilyDocuments({ params, searchParams }: Props) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'add_document')
  const here = casePath('parent', caseId)
  if (view.side !== 'family' || view.state === 'draft') redirect(here)
  return (
    <Page title="Documents" back={{ href: here, text: 'Back to your case' }} asks>
      <Done what={(await searchParams).done} />
      <Heading caption={caseTitle(view)}>Documents</Heading>
      <CaseDocuments view={view} />
      <Section heading="Add a document">
        <Text>The council sees the decision letter and the plan. Other documents it does not see here.</Text>
        <Form action={addDocument.bind(null, { caseId, version: view.version })}>
          <Radios
            name="kind"
            label="What is it?"
            size="m"
            choices={(['decision_letter', 'plan', 'other'] as const).map((value) => ({
              value,
              label: documentKinds[value],
            }))}
          />
          <FileField
            name="file"
            label="Choose the file"
            hint="A PDF, a photograph (JPEG or PNG) or a Word document, up to 20 MB"
            accept=".pdf,.jpg,.jpeg,.png,.docx,application/pdf,image/*"
            size="m"
          />
          <Button>Add this document</Button>
        </Form>
      </Section>
    </Page>
  )
}
