import { modeNames } from '@/app/_case/meeting-facts'
import { dateWords, MeetingTime } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup } from '@/app/_ui/form/button'
import { HiddenFields } from '@/app/_ui/form/fieldset'
import { Form } from '@/app/_ui/form/form'
import { Heading } from '@/app/_ui/text/heading'
import { Details, Panel } from '@/app/_ui/text/notice'
import { List, Text, TextLink } from '@/app/_ui/text/text'
import type { RoundCase } from '@/lib/rounds/queries'
import { discardRoundCase, offerFromRound } from './actions'

/**
 * One case with whom it would go to and when, what was weighed, and what the next best would cost. A decision leads back
 * to the page of the proposal on which it stands.
 */
export function ProposedCase({ one, page }: { one: RoundCase; page: number }) {
  const { id: roundCaseId, mediatorId, mediatorName, startsAt, endsAt, mode, reasons, others } = one
  return (
    <Panel quiet>
      <CaseHeading one={one} />
      <Text>
        <b>{mediatorName}</b>
        {startsAt && endsAt && mode ? (
          <>
            , <MeetingTime from={startsAt} to={endsAt} />, {modeNames[mode].toLowerCase()}
          </>
        ) : (
          ', who offers times of their own: none with 5 working days’ notice is left in the 30 days'
        )}
      </Text>
      <Text size="small">{reasons.join('. ')}.</Text>
      <ButtonGroup>
        <Form action={offerFromRound.bind(null, at(one))}>
          <HiddenFields values={{ roundCaseId, mediatorId: mediatorId ?? '', page: String(page) }} />
          <Button>
            Offer to {mediatorName} <InCase one={one} />
          </Button>
        </Form>
        <Form action={discardRoundCase.bind(null, { roundCaseId })}>
          <HiddenFields values={{ page: String(page) }} />
          <Button kind="second">
            Leave it waiting <InCase one={one} />
          </Button>
        </Form>
      </ButtonGroup>
      {others.length > 0 && (
        <Details summary="Somebody else">
          <List
            items={others.map((other) => (
              <div key={other.mediatorId}>
                <b>{other.name}</b>: {other.words.join('. ')}.
                <Form action={offerFromRound.bind(null, at(one))}>
                  <HiddenFields values={{ roundCaseId, mediatorId: other.mediatorId, page: String(page) }} />
                  <Button kind="second">
                    Offer to {other.name} instead <InCase one={one} />
                  </Button>
                </Form>
              </div>
            ))}
          />
        </Details>
      )}
    </Panel>
  )
}

/** Which case a button is about, for whoever hears it without seeing what stands around it. */
function InCase({ one: { reference } }: { one: RoundCase }) {
  return <span className="govuk-visually-hidden">for {reference}</span>
}

/** A case that nobody can take now, with every mediator and what stands against each. */
export function LeftOverCase({ one }: { one: RoundCase }) {
  return (
    <Panel quiet>
      <CaseHeading one={one} />
      <Text>{one.reasons.join('. ')}.</Text>
      <List
        items={one.others.map(({ mediatorId, name, words }) => (
          <span key={mediatorId}>
            <b>{name}</b>: {words.join('. ')}
          </span>
        ))}
      />
    </Panel>
  )
}

function CaseHeading({ one: { caseId, reference, family, council, dueOn } }: { one: RoundCase }) {
  return (
    <>
      <Heading level={3} size="s">
        <TextLink href={`/admin/cases/${caseId}`}>{family ?? reference}</TextLink>
      </Heading>
      <Text size="small">
        {reference}, {council}.{' '}
        {dueOn ? `Last of the 30 days: ${dateWords(dueOn)}` : 'The 30 days do not run yet'}
      </Text>
    </>
  )
}

const at = ({ caseId, caseVersion }: RoundCase) => ({ caseId, version: caseVersion })
