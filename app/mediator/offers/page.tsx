import { requireRole } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { now } from '@/lib/kernel/now'
import { askedAlong } from '@/lib/mediators/asked-along'
import { offersFor } from '@/lib/mediators/queries'
import { Done } from '../done'
import { AskedAlong } from './asked-along'
import { OffersBoard } from './offers-board'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function Offers({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { done } = await searchParams
  const offers = await offersFor(actor)
  const along = await askedAlong(actor)
  return (
    <Page title="Offers" wide>
      <Done done={done} />
      <Heading>Offers</Heading>
      <Text>
        Cases that the desk would like you to take. Names come with the case. An offer that is not answered in
        time goes to somebody else, and that is all that comes of it.
      </Text>
      {offers.length === 0 ? (
        <EmptyState heading="No offers wait for you">When the desk asks you, you hear by mail.</EmptyState>
      ) : (
        <OffersBoard offers={offers} now={now()} />
      )}
      <AskedAlong asked={along} />
    </Page>
  )
}
