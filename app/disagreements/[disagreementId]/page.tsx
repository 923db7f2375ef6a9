import { orNotFound, requireActor } from '@/app/_session/require-actor'
import { modeNames } from '@/app/_case/decision-names'
import { MeetingTime } from '@/app/_ui/dates/date-text'
import { Columns, Page } from '@/app/_ui/frame/page'
import { PartyList } from '@/app/_ui/lists/party-list'
import { Story } from '@/app/_ui/lists/story'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner } from '@/app/_ui/text/notice'
import { Section } from '@/app/_ui/text/text'
import { disagreementById, type DisagreementView } from '@/lib/disagreements/queries'
import { eventWords, kindNames, seatNames, stateNames } from '../names'
import { NoMediation } from '../no-mediation'
import { Clocks } from './clocks'
import { WhatNext } from './what-next'

type Props = { params: Promise<{ disagreementId: string }>; searchParams: Promise<{ done?: string }> }

/** One disagreement, for each of those who take part, the mediator and the desk. */
export default async function Disagreement({ params, searchParams }: Props) {
  const { disagreementId } = await params
  const actor = await requireActor()
  const view = await orNotFound(disagreementById(actor, disagreementId))
  const { done } = await searchParams
  return (
    <Page
      title={`${kindNames[view.kind]}, ${view.reference}`}
      back={{ href: '/disagreements', text: 'Back to disagreements' }}
    >
      {done && <DoneBanner>That is done. Everybody concerned is told.</DoneBanner>}
      <Heading caption={`Disagreement ${view.reference}`}>{kindNames[view.kind]}</Heading>
      <NoMediation />
      <Columns side={<Clocks view={view} />}>
        <Section heading={stateNames[view.state]}>
          <WhatNext view={view} actor={actor} />
        </Section>
        {view.meeting && <Meeting meeting={view.meeting} />}
        <Section heading="What it is about">
          <SummaryList
            rows={[
              { label: 'What is disagreed about', value: view.about },
              { label: 'What is wanted', value: view.wanted },
            ]}
          />
        </Section>
        <Section heading="Who takes part">
          <PartyList
            parties={view.parties.map(({ id, seat, name, consent, isYou }) => ({
              key: id,
              name,
              role: isYou ? `${seatNames[seat]}. You` : seatNames[seat],
              seat: seat === 'family' ? 'family' : 'authority',
              status: consents[consent],
            }))}
          />
        </Section>
        <Section heading="What has happened">
          <Story
            events={view.events.map((event) => ({
              key: event.id,
              at: event.at,
              says: whatHappened(view, event),
            }))}
          />
        </Section>
      </Columns>
    </Page>
  )
}

function whatHappened({ parties }: DisagreementView, { name, seat }: DisagreementView['events'][number]) {
  const party = parties.find((one) => one.seat === seat)
  return eventWords[name]?.(party?.isYou ? 'You' : (party?.name ?? 'Somebody')) ?? ''
}

const consents = {
  asked: { state: 'waiting', says: 'Has not answered' },
  agreed: { state: 'done', says: 'Takes part' },
  stopped: { state: 'later', says: 'Does not take part' },
} as const

const results = {
  settled: 'The disagreement is settled',
  part_settled: 'Part of it is settled',
  not_settled: 'It is not settled',
} as const

function Meeting({ meeting }: { meeting: NonNullable<DisagreementView['meeting']> }) {
  const { startsAt, endsAt, mode, place, joinUrl, mediator, result, agreedPoints } = meeting
  return (
    <Section heading="The meeting">
      <SummaryList
        rows={[
          { label: 'When', value: <MeetingTime from={startsAt} to={endsAt} /> },
          { label: 'How', value: place ? `${modeNames[mode]}: ${place}` : modeNames[mode] },
          ...(joinUrl && !result
            ? [
                {
                  label: 'Where',
                  value: (
                    <a className="govuk-link" href={joinUrl}>
                      Join the video meeting
                    </a>
                  ),
                },
              ]
            : []),
          { label: 'Who helps', value: `${mediator}, who takes no side` },
          ...(result ? [{ label: 'How it came out', value: results[result] }] : []),
          ...(agreedPoints ? [{ label: 'What was agreed', value: agreedPoints }] : []),
        ]}
      />
    </Section>
  )
}
