import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { decisionWords } from '@/app/_case/request/decision-words'
import { HolderFields } from '@/app/_case/request/holder-fields'
import { Several } from '@/app/_case/request/several'
import { requireActor } from '@/app/_session/require-actor'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Section } from '@/app/_ui/text/text'
import { answersIn, groundsOf, isAnotherNation, unanswered, type Query } from '@/lib/check/answers'
import { stepPath } from '@/lib/check/ask'
import { councils } from '@/lib/organisations/queries'
import { start } from './actions'

/** The start of a request, with the checker's answers carried over. Whoever has not been there goes there first. */
export default async function Start({ searchParams }: { searchParams: Promise<Query> }) {
  await requireActor()
  const answers = answersIn(await searchParams)
  const open = unanswered(answers)
  const grounds = groundsOf(answers)
  if (open) redirect(stepPath(open, answers))
  if (isAnotherNation(answers.council) || grounds.length === 0 || !answers.letterDatedOn)
    redirect(stepPath('result', answers))

  const { council = '', letterDatedOn, noticeSentOn } = answers
  const name = (await councils()).find(({ id }) => id === council)?.name
  return (
    <Page title="Start your request" back={{ href: stepPath('result', answers) }} asks>
      <Heading>Start your request</Heading>
      <Form action={start.bind(null, {})}>
        <Section heading="The decision">
          <SummaryList
            rows={[
              {
                label: 'Council',
                value: name ?? 'Not in our list',
                change: { href: stepPath('council', answers) },
              },
              {
                label: 'What it decided',
                value: <Several lines={grounds.map((ground) => decisionWords[ground].choice)} />,
                change: { href: stepPath('decision', answers) },
              },
              {
                label: 'Date on the letter',
                value: <DateText date={letterDatedOn} />,
                change: { href: stepPath('date', answers) },
              },
            ]}
          />
        </Section>
        <input type="hidden" name="caseId" value={randomUUID()} />
        <input type="hidden" name="localAuthorityId" value={name ? council : 'other'} />
        <input type="hidden" name="letterDatedOn" value={letterDatedOn} />
        <input type="hidden" name="noticeSentOn" value={noticeSentOn ?? ''} />
        {grounds.map((ground) => (
          <input type="hidden" name="grounds" value={ground} key={ground} />
        ))}
        {!name && (
          <TextField
            name="councilNamed"
            label="What is your council called?"
            hint="As on the letter. We will find it."
            autoComplete="off"
            size="m"
            width={30}
          />
        )}
        <Radios
          name="startedBy"
          label="Who are you?"
          size="m"
          choices={[
            { value: 'parent', label: 'The child’s parent or carer' },
            {
              value: 'young_person',
              label: 'The young person that the decision is about',
              hint: 'You are about 16 or older, and under 25',
            },
            {
              value: 'supporter',
              label: 'Somebody who helps them',
              hint: 'You have asked them, and they have said yes',
              more: <HolderFields />,
            },
          ]}
        />
        <Button>Save and continue</Button>
      </Form>
    </Page>
  )
}
