import { modeNames } from '@/app/_case/decision-names'
import { languageOf } from '@/app/_case/request/language-wanted'
import { orNotFound, requireRole } from '@/app/_session/require-actor'
import { dateWords, MeetingTime, Moment } from '@/app/_ui/dates/date-text'
import { Button } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { TextField } from '@/app/_ui/form/text-field'
import { TickBox } from '@/app/_ui/form/tick-box'
import { Page } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { Panel } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { now } from '@/lib/kernel/now'
import { offersFor, offerThatIsOver } from '@/lib/mediators/queries'
import { acceptOffer, declineOffer } from '../actions'
import { AnswerBy } from '../answer-by'

type Props = { params: Promise<{ offerId: string }> }

export default async function Offer({ params }: Props) {
  const { offerId } = await params
  const actor = await requireRole('mediator')
  const offers = await offersFor(actor)
  const offer = offers.find((one) => one.offerId === offerId)
  if (!offer) return <Over reference={await orNotFound(offerThatIsOver(actor, offerId))} />
  const { language, meetingPlace, foundFrom, foundUntil, foundMode } = offer
  const found = foundFrom && foundUntil && foundMode
  const { caseId, version, reference, council, mode, health, fromOn, safeOn, lastOn, limitAt } = offer
  const at = { caseId, version }

  return (
    <Page title={`Offer of case ${reference}`} back={{ href: '/mediator/offers', text: 'Back to offers' }}>
      <Heading caption={council}>Can you take case {reference}?</Heading>
      <SummaryList
        rows={[
          {
            label: 'Answer by',
            value: (
              <>
                <Moment at={limitAt} /> <AnswerBy limitAt={limitAt} now={now()} />
              </>
            ),
          },
          { label: 'Council', value: council },
          { label: 'How the family wants to meet', value: modeNames[mode] },
          ...(language ? [{ label: 'Language', value: languageOf(offer) }] : []),
          ...(meetingPlace ? [{ label: 'Place to meet', value: meetingPlace }] : []),
          {
            label: 'Health',
            value: health ? 'Health is to be discussed, so an ICB takes part' : 'Not to be discussed',
          },
          ...(fromOn > lastOn
            ? [{ label: 'The 30 days ended', value: dateWords(lastOn) }]
            : [
                { label: 'A meeting can be from', value: dateWords(fromOn) },
                { label: 'Target: hold it by', value: dateWords(safeOn) },
                { label: 'Last of the 30 days', value: dateWords(lastOn) },
              ]),
          ...(found
            ? [
                {
                  label: 'A time in your diary',
                  value: (
                    <>
                      <MeetingTime from={foundFrom} to={foundUntil} />, {modeNames[foundMode].toLowerCase()}
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Panel>
        <Heading level={2} size="m">
          Take the case
        </Heading>
        <Text>
          You say that you are independent of {council} and of everybody else who takes part.{' '}
          {found
            ? 'If you still have the time above, the family is offered it at once; you can offer more.'
            : 'Offer the family times next.'}
        </Text>
        <Form action={acceptOffer.bind(null, at)}>
          <HiddenFields values={{ offerId }} />
          <Button>Accept this case</Button>
        </Form>
      </Panel>
      <Section heading="Say no">
        <Text>
          Saying no is fine. You are not asked about this case again, and the desk asks somebody else.
        </Text>
        <Form action={declineOffer.bind(null, at)}>
          <HiddenFields values={{ offerId }} />
          <TextField name="reason" label="Why can you not take it?" hint="Only the desk reads it" />
          <TickBox
            name="knowsSomebody"
            label="I know somebody in this case"
            hint="Then we ask you about no other case of this family"
          />
          <Button kind="second">Decline this case</Button>
        </Form>
      </Section>
    </Page>
  )
}

/** The offer was theirs, and was answered or withdrawn, or has lapsed, while they had its page open. */
function Over({ reference }: { reference: string }) {
  return (
    <Page title={`Offer of case ${reference}`} back={{ href: '/mediator/offers', text: 'Back to offers' }}>
      <Heading>Case {reference} is no longer offered to you</Heading>
      <Text>
        You have answered it, the desk has taken it back, or its time has passed. There is nothing for you to
        do.
      </Text>
    </Page>
  )
}
