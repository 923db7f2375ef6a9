import { Button, ButtonLink } from '@/app/_ui/form/button'
import { FileField } from '@/app/_ui/form/file-field'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'

type Props = { view: CaseView; add: FormStep; remove: FormStep; list: string }

/** The decision letter as a file: a PDF or a photograph, now or later. */
export function LetterPage({ view, add, remove, list }: Props) {
  const { documents } = view
  return (
    <Page title="The decision letter" back={{ href: list }} asks={documents.length === 0}>
      <Heading caption={`Request ${view.reference}`}>The decision letter</Heading>
      {documents.length > 0 && (
        <Section heading="What you have attached">
          {documents.map(({ id, name }) => (
            <Form action={remove} key={id}>
              <HiddenFields values={{ documentId: id }} />
              <p className="govuk-body">{name}</p>
              <Button kind="link">
                Remove<span className="govuk-visually-hidden"> {name}</span>
              </Button>
            </Form>
          ))}
          <ButtonLink href={list}>Go back to the list</ButtonLink>
        </Section>
      )}
      <Form action={add}>
        <FileField
          name="file"
          label={documents.length > 0 ? 'Attach another page or file' : 'Attach the decision letter'}
          hint="A PDF, or a photograph (JPEG or PNG) of each page, up to 20 MB"
          accept=".pdf,.jpg,.jpeg,.png,application/pdf,image/*"
          size="m"
        />
        <Button kind={documents.length > 0 ? 'second' : 'main'}>Attach this file</Button>
      </Form>
      {documents.length === 0 && (
        <Text>
          No letter to hand? <TextLink href={list}>Do this later</TextLink>. Your request does not have to
          wait for it.
        </Text>
      )}
    </Page>
  )
}
