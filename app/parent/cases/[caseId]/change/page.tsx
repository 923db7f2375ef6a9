import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { ChangeFields } from '@/app/_case/change-fields'
import { MeetingFacts, standingMeeting } from '@/app/_case/meeting-facts'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { askToChange } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** Asking for another time. The meeting stands until another is agreed. */
export default async function Change({ params }: RequestParams) {
  const { caseId } = await params
  const { view } = await familyCase(caseId, 'ask_to_change')
  const here = casePath('parent', caseId)
  const meeting = standingMeeting(view)
  if (view.side !== 'family' || !meeting) redirect(here)
  const title = 'Ask to change the time'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <MeetingFacts meeting={meeting} view={view} />
      <Text>
        Your meeting stands until a new time is agreed. The 30 days and your last day to appeal run on.
      </Text>
      <Form action={askToChange.bind(null, { caseId, version: view.version })}>
        <ChangeFields
          why="Why do you need another time?"
          whyHint="A short answer is enough. The others who come can read it."
        />
        <Button>Ask to change the time</Button>
      </Form>
    </Page>
  )
}
