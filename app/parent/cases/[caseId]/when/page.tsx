import { caseTitle } from '@/app/_case/case-names'
import { WhenForm } from '@/app/_case/when-form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { familyTimesOf } from '@/lib/scheduling/family-times'
import { describeTimes } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** When the family cannot come and when it would best, and what makes its meeting longer. */
export default async function When({ params }: RequestParams) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId, 'describe_times')
  const known = await familyTimesOf(actor, caseId)
  const here = casePath('parent', caseId)
  const title = 'When can you come?'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <Text>
        Tell us when you cannot come. Then we only show you times that you can do. You can change this at any
        time.
      </Text>
      <WhenForm
        action={describeTimes.bind(null, { caseId, version: view.version })}
        known={known}
        back={here}
        words={words}
      />
    </Page>
  )
}

const words = {
  cannot: 'Which times of the week can you not do? (optional)',
  cannotHint: 'Tick all that you can never do. Mornings end at 12 noon.',
  away: 'Days when you are away (optional)',
  ifNeedBe: 'Which times would you rather not do? (optional)',
  ifNeedBeHint: 'You can, if there is no other time. We show these last.',
  best: 'Which times are best for you? (optional)',
  longer: 'Does the meeting need to be longer for you?',
  stepFree: 'If we meet in a room, it must have no steps',
  save: 'Save when you can come',
}
