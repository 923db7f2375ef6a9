import { notFound } from 'next/navigation'
import { WhenForm } from '@/app/_case/when-form'
import { orNotFound } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Text } from '@/app/_ui/text/text'
import { casePath } from '@/lib/kernel/urls'
import { familyTimesOf } from '@/lib/scheduling/family-times'
import { describeTimes } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'

/** The desk writes down what a family says on the telephone of when it can come. */
export default async function When({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  if (!mediationCase.may.includes('describe_times')) notFound()
  const known = await orNotFound(familyTimesOf(actor, mediationCase.id))
  const title = 'When the family can come'
  return (
    <Page title={title} back={back} asks>
      <Heading caption={`${mediationCase.reference}, ${mediationCase.councilName}`}>{title}</Heading>
      <Text>
        What you save takes the place of what stands here. The family sees it, and can change it itself.
      </Text>
      <WhenForm
        action={describeTimes.bind(null, at)}
        known={known}
        back={casePath('admin', mediationCase.id)}
        words={words}
      />
    </Page>
  )
}

const words = {
  cannot: 'Which times of the week can they not do? (optional)',
  cannotHint: 'Mornings end at 12 noon.',
  away: 'Days when they are away (optional)',
  ifNeedBe: 'Which times would they rather not do? (optional)',
  ifNeedBeHint: 'They can, if there is no other time.',
  best: 'Which times are best for them? (optional)',
  longer: 'Does the meeting need to be longer for them?',
  stepFree: 'A room must have no steps',
  save: 'Save when they can come',
}
