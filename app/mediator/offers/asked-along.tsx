import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { Heading } from '@/app/_ui/text/heading'
import { Panel } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import type { askedAlong } from '@/lib/mediators/asked-along'
import { answerCompanion } from './actions'

type Asked = Awaited<ReturnType<typeof askedAlong>>

/** Meetings of colleagues at which somebody was asked to come along. Nothing when nobody asks. */
export function AskedAlong({ asked }: { asked: Asked }) {
  if (asked.length === 0) return null
  return (
    <Section heading="Would you come along?">
      {asked.map(({ companionId, caseId, version, reference, kind, council, mediator, startsAt, endsAt }) => (
        <Panel quiet key={companionId}>
          <Heading level={3} size="s">
            {kind === 'observer' ? 'To watch and learn' : 'As a co-mediator'}, {reference}
          </Heading>
          <Text>
            {council}.{' '}
            {startsAt && endsAt ? (
              <>
                {mediator} runs the meeting: <MeetingTime from={startsAt} to={endsAt} />.
              </>
            ) : (
              'There is no time for the meeting yet.'
            )}
          </Text>
          <Form action={answerCompanion.bind(null, { caseId, version })} called={reference}>
            <HiddenFields values={{ companionId }} />
            <Radios
              name="answer"
              label="Do you come?"
              size="s"
              inline
              choices={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No' },
              ]}
            />
            <TextField name="reason" label="Anything to say to the desk (optional)" />
            <Button kind="second">Answer</Button>
          </Form>
        </Panel>
      ))}
    </Section>
  )
}
