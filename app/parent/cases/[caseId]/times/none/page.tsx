import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { sayCannot } from '@/app/parent/cases/[caseId]/actions'
import { familyCase, type RequestParams } from '@/app/parent/cases/[caseId]/request/draft'

/** None of the times suits: what would. */
export default async function NoneSuits({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'say_cannot')
  if (view.side !== 'family') redirect(casePath('parent', caseId))
  const title = 'Which times would suit you?'
  return (
    <Page
      title={title}
      back={{ href: `${casePath('parent', caseId)}/times`, text: 'Back to the times' }}
      asks
    >
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <Text>
        That is all right. Tell us, and we look for another time with your mediator and the council. The times
        you were offered stay open, a time we hold for you stays held, and the 30 days run on.
      </Text>
      <Form action={sayCannot.bind(null, { caseId, version: view.version })}>
        <TextArea
          name="reason"
          label="Days and times you can do"
          hint="For example: Mondays and Fridays before 2pm. You can also ask to meet in person or by telephone, or say what gets in the way."
          rows={6}
          most={2000}
        />
        <Button>Tell us what suits you</Button>
      </Form>
    </Page>
  )
}
