import { requireRole } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, EmptyState, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { currentRound, waitingCount, type RoundCase } from '@/lib/rounds/queries'
import { acceptAll, askRound, discardRound } from './actions'
import { LeftOverCase, ProposedCase } from './proposed-case'

type Props = { searchParams: Promise<{ done?: string }> }

/** All waiting cases considered together: who should take which, and when. Nothing happens until somebody accepts it. */
export default async function Assign({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const [{ done }, round, waiting] = [
    await searchParams,
    await currentRound(actor),
    await waitingCount(actor),
  ]
  const words = done && Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
  return (
    <Page title="Assign waiting cases" wide>
      {words && <DoneBanner>{words}</DoneBanner>}
      <Heading>Assign waiting cases</Heading>
      <Text>
        {waiting === 0 ? 'No case waits for a mediator.' : `${many(waiting, 'case')} waiting for a mediator.`}{' '}
        A proposal looks at all of them together: as many as can be, the most urgent first, the work shared.
        Nothing of it happens until you accept it.
      </Text>
      {round?.status === 'working' && <Working round={round} />}
      {round?.status === 'ready' && <Ready round={round} />}
      {waiting > 0 && round?.status !== 'working' && (
        <Form action={askRound.bind(null, {})}>
          <Button kind={round ? 'second' : 'main'}>
            {round ? 'Make a new proposal' : 'Propose mediators and times'}
          </Button>
        </Form>
      )}
      {waiting === 0 && !round && (
        <EmptyState heading="Nothing to assign">
          A case stands here from when its family chooses a meeting until a mediator is asked.
        </EmptyState>
      )}
    </Page>
  )
}

type Round = NonNullable<Awaited<ReturnType<typeof currentRound>>>

/** The page asks again by itself, with or without JavaScript. */
function Working({ round }: { round: Round }) {
  return (
    <Notice kind="waiting" heading="The proposal is being made">
      <meta httpEquiv="refresh" content="3" />
      <Text>
        <progress max={Math.max(round.caseCount, 1)} value={round.doneCount}>
          {round.doneCount} of {round.caseCount}
        </progress>{' '}
        {round.doneCount} of {many(round.caseCount, 'case')}, asked for <Moment at={round.askedAt} />.
      </Text>
      <ButtonGroup>
        <ButtonLink kind="second" href="/admin/assign">
          Look again
        </ButtonLink>
        <Form action={discardRound.bind(null, { roundId: round.id })}>
          <Button kind="second">Stop it</Button>
        </Form>
      </ButtonGroup>
    </Notice>
  )
}

function Ready({ round }: { round: Round }) {
  const proposed = round.cases.filter(({ status }) => status === 'proposed')
  const [changed, standing] = [proposed.filter(isChanged), proposed.filter((one) => !isChanged(one))]
  const leftOver = round.cases.filter(({ status }) => status === 'left_over')
  const decided = round.cases.length - proposed.length - leftOver.length
  return (
    <>
      <Text size="small">
        Made for {round.askedByName} {round.readyAt && <Moment at={round.readyAt} />}.{' '}
        {decided > 0 && `${many(decided, 'case')} decided already.`}
      </Text>
      {changed.length > 0 && (
        <Notice kind="warning" heading={`${many(changed.length, 'case')} changed since this was made`}>
          <Text>
            {changed.map(({ reference }) => reference).join(', ')}. They are left as they are: make a new
            proposal for them.
          </Text>
        </Notice>
      )}
      {standing.length > 0 && (
        <Section heading={`Proposed, ${many(standing.length, 'case')}`}>
          <ButtonGroup>
            <Form action={acceptAll.bind(null, { roundId: round.id })}>
              <Button>
                {standing.length === 1 ? 'Accept it' : `Accept all ${standing.length}`} and send the offers
              </Button>
            </Form>
            <Form action={discardRound.bind(null, { roundId: round.id })}>
              <Button kind="second">Discard the proposal</Button>
            </Form>
          </ButtonGroup>
          {standing.map((one) => (
            <ProposedCase one={one} key={one.id} />
          ))}
        </Section>
      )}
      {leftOver.length > 0 && (
        <Section heading={`Without a mediator, ${many(leftOver.length, 'case')}`}>
          {leftOver.map((one) => (
            <LeftOverCase one={one} key={one.id} />
          ))}
        </Section>
      )}
      {proposed.length === 0 && leftOver.length === 0 && (
        <Form action={discardRound.bind(null, { roundId: round.id })}>
          <Button kind="second">Put the proposal away</Button>
        </Form>
      )}
    </>
  )
}

const isChanged = ({ changed }: RoundCase) => changed

const many = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`

const doneWords: Record<string, string> = {
  accepted: 'The offers have gone out. Each mediator answers by its limit',
  offered: 'The offer has gone out',
  discarded: 'The proposal is put away. Offers that were made from it stand',
}
