import { requireRole } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { Button, ButtonGroup, ButtonLink } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import { Page } from '@/app/_ui/frame/page'
import { asked, pageAsked, type Asked } from '@/app/_ui/lists/asked'
import { Pagination } from '@/app/_ui/lists/pagination'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner, EmptyState, Notice } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { pageOfRound } from '@/lib/rounds/page-of-round'
import { currentRound, waitingCount } from '@/lib/rounds/queries'
import { acceptAll, askRound, discardRound } from './actions'
import { LeftOverCase, ProposedCase } from './proposed-case'

type Props = { searchParams: Promise<Asked> }

/** All waiting cases considered together: who should take which, and when. Nothing happens until somebody accepts it. */
export default async function Assign({ searchParams }: Props) {
  const actor = await requireRole('adviser', 'administrator')
  const [query, round, waiting] = [await searchParams, await currentRound(actor), await waitingCount(actor)]
  const done = asked(query, 'done')
  const words = Object.hasOwn(doneWords, done) ? doneWords[done] : undefined
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
      {round?.status === 'ready' && <Ready round={round} asked={pageAsked(query)} />}
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

function Ready({ round, asked: askedFor }: { round: Round; asked: number }) {
  const shown = pageOfRound(round.cases, askedFor)
  const { page, pages, proposed, leftOver, proposedCount, leftOverCount, changed, decidedCount } = shown
  return (
    <>
      <Text size="small">
        Made for {round.askedByName} {round.readyAt && <Moment at={round.readyAt} />}.{' '}
        {decidedCount > 0 && `${many(decidedCount, 'case')} decided already.`}
      </Text>
      {changed.length > 0 && (
        <Notice kind="warning" heading={`${many(changed.length, 'case')} changed since this was made`}>
          <Text>
            {changed.map(({ reference }) => reference).join(', ')}. They are left as they are: make a new
            proposal for them.
          </Text>
        </Notice>
      )}
      {proposedCount > 0 && (
        <ButtonGroup>
          <Form action={acceptAll.bind(null, { roundId: round.id })}>
            <Button>
              {proposedCount === 1 ? 'Accept it' : `Accept all ${proposedCount}`} and send the offers
            </Button>
          </Form>
          <Form action={discardRound.bind(null, { roundId: round.id })}>
            <Button kind="second">Discard the proposal</Button>
          </Form>
        </ButtonGroup>
      )}
      {proposed.length > 0 && (
        <Section heading={`Proposed, ${many(proposedCount, 'case')}`}>
          {proposed.map((one) => (
            <ProposedCase one={one} page={page} key={one.id} />
          ))}
        </Section>
      )}
      {leftOver.length > 0 && (
        <Section heading={`Without a mediator, ${many(leftOverCount, 'case')}`}>
          {leftOver.map((one) => (
            <LeftOverCase one={one} key={one.id} />
          ))}
        </Section>
      )}
      <Pagination page={page} pages={pages} href={(to) => `/admin/assign?page=${to}`} />
      {proposedCount + changed.length + leftOverCount === 0 && (
        <Form action={discardRound.bind(null, { roundId: round.id })}>
          <Button kind="second">Put the proposal away</Button>
        </Form>
      )}
    </>
  )
}

const many = (count: number, thing: string) => `${count} ${thing}${count === 1 ? '' : 's'}`

const doneWords: Record<string, string> = {
  accepted: 'The offers have gone out. Each mediator answers by its limit',
  offered: 'The offer has gone out',
  discarded: 'The proposal is put away. Offers that were made from it stand',
}
