import { caseTitle } from '@/app/_case/case-names'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { askToCorrect } from '@/app/parent/cases/[caseId]/actions'
import { familyCase, type RequestParams } from '@/app/parent/cases/[caseId]/request/draft'

/** The family says what is wrong in the agreement. */
export default async function AskToCorrect({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'ask_to_correct')
  const title = 'Ask for a correction'
  return (
    <Page
      title={title}
      back={{ href: `${casePath('parent', caseId)}/agreement`, text: 'Back to what was agreed' }}
      asks
    >
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <Text>
        The mediator reads this and nobody else. If the agreement is changed, everybody gets the new one to
        sign.
      </Text>
      <Form action={askToCorrect.bind(null, { caseId, version: view.version })}>
        <TextArea name="words" label="What is wrong, and what should it say?" size="m" rows={5} most={2000} />
        <Button>Send it to the mediator</Button>
      </Form>
    </Page>
  )
}
