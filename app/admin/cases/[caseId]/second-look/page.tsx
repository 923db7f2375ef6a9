import { dateWords } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { TextArea } from '@/app/_ui/form/text-area'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { actorId } from '@/lib/kernel/actor'
import { londonDate } from '@/lib/law/calendar/date'
import { correctFact, refuseCorrection } from '../actions'
import { deskCase, type CaseProps } from '../desk-case'
import { factLabel } from '../fact-labels'

export default async function SecondLook({ params }: CaseProps) {
  const { actor, mediationCase, at, back } = await deskCase(params)
  const correction = mediationCase.corrections.find(({ status }) => status === 'proposed')
  const isOwn = correction?.proposedBy === actorId(actor)
  const hidden = correction && { correctionId: correction.id }
  return (
    <Page title="Look at a corrected date" back={back}>
      <Heading caption={mediationCase.reference}>Look at a corrected date</Heading>
      {!correction || !hidden ? (
        <EmptyState heading="Nothing to look at">
          No correction of this case waits for a second look.
        </EmptyState>
      ) : (
        <>
          <SummaryList
            rows={[
              { label: 'Which date', value: factLabel(mediationCase, correction) },
              { label: 'As it stands', value: dateWords(correction.wasOn, 'long') },
              { label: 'As it should be', value: dateWords(correction.isOn, 'long') },
              { label: 'How they know', value: correction.reason },
              {
                label: 'Who says so',
                value: `${correction.proposedByName ?? 'An adviser'}, ${dateWords(londonDate(correction.proposedAt), 'plain')}`,
              },
            ]}
          />
          {isOwn ? (
            <Notice heading="Somebody else has to look at this">
              You proposed it. Another adviser or an administrator confirms it. You can take it back.
            </Notice>
          ) : (
            <Form action={correctFact.bind(null, at)}>
              <HiddenFields values={hidden} />
              <Text>
                What is still owed is worked out again, and whoever has a day that moves gets one letter. What
                is done, and every certificate, stays as it is.
              </Text>
              <Button>Put this date right</Button>
            </Form>
          )}
          <Section heading={isOwn ? 'Take it back' : 'If you do not agree'}>
            <Form action={refuseCorrection.bind(null, at)}>
              <HiddenFields values={hidden} />
              <TextArea name="reason" label="Why does the date stay as it is?" />
              <Button kind="second">Leave the date as it is</Button>
            </Form>
          </Section>
        </>
      )}
    </Page>
  )
}
