import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { openDuty } from '@/app/parent/step'
import { casePath } from '@/lib/kernel/urls'
import { meetLaterOrNot } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** After the 30 days, or a certificate now: both answers weigh the same, and nothing is chosen beforehand. */
export default async function Later({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'agree_to_later')
  const here = casePath('parent', caseId)
  const clock = openDuty(view, 'arrange_mediation')
  if (!clock) redirect(here)
  const appeal = openDuty(view, 'start_appeal')
  const title = 'Meet after the 30 days?'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      {clock.dueOn && (
        <Text>
          The last of the 30 days is <DateText date={clock.dueOn} look="day" />.
        </Text>
      )}
      <Text>
        You can meet after the 30 days if you want to. Or you can have your certificate now, and appeal
        without a meeting. Both are as good.
      </Text>
      {appeal?.dueOn && (
        <Text>
          Your last day to appeal is <DateText date={appeal.dueOn} look="day" />. It does not move because you
          meet later.
        </Text>
      )}
      <Form action={meetLaterOrNot.bind(null, { caseId, version: view.version })}>
        <Radios
          name="later"
          label="What would you like?"
          size="m"
          choices={[
            {
              value: 'yes',
              label: 'Meet after the 30 days',
              more: (
                <TextArea
                  name="reason"
                  label="Why does no earlier time suit?"
                  hint="A few words are enough"
                  rows={3}
                />
              ),
            },
            {
              value: 'certificate',
              label: 'Have my certificate now',
              hint: 'Next, we say what ending the mediation means',
            },
          ]}
        />
        <Button>Continue</Button>
      </Form>
    </Page>
  )
}
