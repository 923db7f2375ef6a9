import { ConnectedPage } from '@/app/_case/connected/connected-page'
import { requireRole } from '@/app/_session/require-actor'
import { ownCalendarLink } from '@/lib/scheduling/calendar-link'
import { ownFeeds } from '@/lib/scheduling/feeds/queries'
import { addFeed, endCalendarLink, makeCalendarLink, readFeedNow, removeFeed } from './actions'

type Props = { searchParams: Promise<{ done?: string | string[] }> }

export default async function ConnectCalendar({ searchParams }: Props) {
  const actor = await requireRole('mediator')
  const { done } = await searchParams
  const [feeds, link] = await Promise.all([ownFeeds(actor), ownCalendarLink(actor)])
  return (
    <ConnectedPage
      calendar="/mediator/calendar"
      actions={{
        add: addFeed.bind(null, {}),
        readNow: (about) => readFeedNow.bind(null, about),
        remove: (about) => removeFeed.bind(null, about),
        makeAddress: makeCalendarLink.bind(null, {}),
        endAddress: endCalendarLink.bind(null, {}),
      }}
      {...{ done, feeds, link }}
    />
  )
}
