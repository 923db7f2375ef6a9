import Link from 'next/link'
import { modeNames } from '@/app/_case/decision-names'
import { dateWords } from '@/app/_ui/dates/date-text'
import { Board } from '@/app/_ui/lists/board'
import type { offersFor } from '@/lib/mediators/queries'
import { AnswerBy } from './answer-by'

export type Offer = Awaited<ReturnType<typeof offersFor>>[number]

/** The cases that wait for an answer, least time first. No names: they come with the case. */
export function OffersBoard({ offers, now }: { offers: readonly Offer[]; now: Date }) {
  return (
    <Board
      caption={`${offers.length} ${offers.length === 1 ? 'case' : 'cases'} to answer, least time first`}
      columns={[
        { head: 'Time left' },
        { head: 'Case', names: true },
        { head: 'How', label: 'How' },
        { head: 'Meeting between', label: 'Meeting between' },
        { head: 'Health', label: 'Health' },
        { head: 'Answer' },
      ]}
      rows={offers.map((offer) => ({
        key: offer.offerId,
        cells: [
          <AnswerBy limitAt={offer.limitAt} now={now} key="left" />,
          <>
            <b>{offer.council}</b> <small>{offer.reference}</small>
          </>,
          modeNames[offer.mode],
          offer.fromOn > offer.lastOn
            ? 'The 30 days are over'
            : `${dateWords(offer.fromOn, 'short')} and ${dateWords(offer.lastOn, 'short')}`,
          offer.health ? 'Yes' : 'No',
          <Link className="govuk-link" href={`/mediator/offers/${offer.offerId}`} key="answer">
            Answer <span className="govuk-visually-hidden">{offer.reference}</span>
          </Link>,
        ],
      }))}
    />
  )
}
