import { redirect } from 'next/navigation'
import { caseTitle } from '@/app/_case/case-names'
import { OtherTimeFacts } from '@/app/_case/other-time'
import { DateText } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { Radios, type Choice } from '@/app/_ui/form/choices'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextArea } from '@/app/_ui/form/text-area'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { openDuty } from '@/app/parent/step'
import { casePath } from '@/lib/kernel/urls'
import { meetingMarks } from '@/lib/scheduling/queries'
import { answerMove } from '../actions'
import { familyCase, type RequestParams } from '../request/draft'

/** Another time was proposed for the meeting. The family says yes or no; the meeting stands meanwhile. */
export default async function OtherTime({ params }: RequestParams) {
  const { caseId } = await params
  const { actor, view } = await familyCase(caseId, 'answer_move')
  const here = casePath('parent', caseId)
  const other = view.otherTime
  if (view.side !== 'family' || !other) redirect(here)
  const { shortNotice, beyondWindow } = await meetingMarks(actor, caseId, other.startsAt)
  const lastOn = openDuty(view, 'arrange_mediation')?.dueOn
  const appealBy = openDuty(view, 'start_appeal')?.dueOn
  const title = 'Would another time do?'
  return (
    <Page title={title} back={{ href: here, text: 'Back to your case' }} asks>
      <Heading caption={caseTitle(view)}>{title}</Heading>
      <OtherTimeFacts view={view} other={other} />
      {beyondWindow && (
        <Notice kind="warning" heading="This is after the 30 days">
          {lastOn && (
            <Text>
              The last of the 30 days is <DateText date={lastOn} look="day" />.
            </Text>
          )}
          <Text>You need not wait for it. You can have your certificate now instead. Both are as good.</Text>
          {appealBy && (
            <Text>
              Your last day to appeal is <DateText date={appealBy} look="day" />. It does not move because you
              meet later.
            </Text>
          )}
        </Notice>
      )}
      <Text>Your meeting stays where it is until everybody has said yes. You may say no.</Text>
      <Form action={answerMove.bind(null, { caseId, version: view.version })}>
        <HiddenFields values={{ proposalId: other.id }} />
        <Radios
          name="answer"
          label="Is the other time all right for you?"
          choices={choices({ shortNotice, beyondWindow, hasChosen: !!view.wishes?.laterAcceptedAt })}
        />
        <Button>Send my answer</Button>
      </Form>
    </Page>
  )
}

type Marks = { shortNotice: boolean; beyondWindow: boolean; hasChosen: boolean }

/** Yes and no; after the 30 days the yes is a choice in writing, and the certificate stands beside it. */
function choices({ shortNotice, beyondWindow, hasChosen }: Marks): Choice[] {
  const mustChoose = beyondWindow && !hasChosen
  return [
    {
      value: 'yes',
      label: 'Yes, this time is all right',
      ...((shortNotice || mustChoose) && {
        more: (
          <>
            {shortNotice && (
              <TickBox
                name="shortNoticeAccepted"
                label="It is less than 5 working days away, and that is all right for me"
              />
            )}
            {mustChoose && (
              <>
                <TickBox
                  name="later"
                  label="I would rather meet after the 30 days than have my certificate now"
                />
                <TextArea
                  name="laterReason"
                  label="Why does no earlier time suit?"
                  hint="A few words are enough"
                  rows={3}
                  most={1000}
                />
              </>
            )}
          </>
        ),
      }),
    },
    {
      value: 'no',
      label: 'No, I cannot do this time',
      more: (
        <TextArea
          name="reason"
          label="Why not, and what would suit you?"
          hint="The desk reads it"
          rows={3}
          most={2000}
        />
      ),
    },
    ...(beyondWindow
      ? [
          {
            value: 'certificate',
            label: 'Have my certificate now',
            hint: 'Next, we say what ending the mediation means',
          },
        ]
      : []),
  ]
}
