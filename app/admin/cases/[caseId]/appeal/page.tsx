import { notFound } from 'next/navigation'
import { AppealEndFields, appealResultNames, AppealSentFields } from '@/app/_case/appeal-fields'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { holds } from '@/lib/kernel/actor'
import { reportAppeal, reportAppealOutcome } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

export default async function Appeal({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  if (!holds(actor, 'adviser')) notFound()
  const { appeal } = mediationCase
  const title = appeal ? 'The appeal' : 'The family has appealed'
  return (
    <Page title={title} back={back} asks={!appeal?.result}>
      <Heading caption={mediationCase.reference}>{title}</Heading>
      <Text>Only on the family’s own word. The council is not told: it hears from the Tribunal.</Text>
      {appeal && (
        <SummaryList
          rows={[
            { label: 'The Tribunal got it on', value: dateWords(appeal.sentOn) },
            { label: 'The Tribunal’s number', value: appeal.tribunalReference },
            ...(appeal.result && appeal.resultOn
              ? [
                  {
                    label: 'What became of it',
                    value: `${appealResultNames[appeal.result]}, ${dateWords(appeal.resultOn, 'plain')}`,
                  },
                ]
              : []),
          ]}
        />
      )}
      {!appeal && (
        <Form action={reportAppeal.bind(null, at)}>
          <AppealSentFields />
          <Button>Record the appeal</Button>
        </Form>
      )}
      {appeal && !appeal.result && (
        <Form action={reportAppealOutcome.bind(null, at)}>
          <AppealEndFields />
          <Button>Record how it ended</Button>
        </Form>
      )}
    </Page>
  )
}
