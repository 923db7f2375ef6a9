import { notFound, redirect } from 'next/navigation'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { GetForm } from '@/app/_ui/form/get-form'
import { Frame } from '@/app/_ui/frame/frame'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { queryOf } from '@/lib/deadlines/read-query'
import { askedIn, questionNamed, type Query } from './asked'
import { Fields } from './fields'
import { Result } from './result'

type Props = { params: Promise<{ question: string }>; searchParams: Promise<Query> }

/** One duty: its form, and the answer when it was sent. The answer's address holds what was asked, and nothing else. */
export default async function Calculator({ params, searchParams }: Props) {
  const question = questionNamed((await params).question)
  if (!question) notFound()
  const { state, answered, isForm } = await askedIn(question, await searchParams)
  const path = `/deadlines/${question.slug}`
  if (answered && isForm) redirect(`${path}?${queryOf(answered.facts)}`)
  return (
    <Frame audience="professional">
      <Page title={question.title} back={{ href: '/deadlines', text: 'All deadlines' }} asks>
        <Heading caption="Deadline calculator">{question.title}</Heading>
        <Text size="lead">{question.about}</Text>
        {answered && <Result question={question} {...answered} />}
        <div className={answered ? 'app-section app-no-print' : ''}>
          {answered && <Heading level={2}>Change what you asked</Heading>}
          <GetForm label={question.title} action={path} state={state} button="Work out the dates">
            <HiddenFields values={{ ask: 'yes' }} />
            <Fields parameters={question.parameters} />
          </GetForm>
        </div>
      </Page>
    </Frame>
  )
}
