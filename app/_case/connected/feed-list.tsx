import { MomentText } from './moment-text'
import { Button } from '@/app/_ui/form/button'
import { Form } from '@/app/_ui/form/form'
import type { FormStep } from '@/app/_ui/form/form-state'
import { Board } from '@/app/_ui/lists/board'
import { EmptyState } from '@/app/_ui/text/notice'
import type { ownFeeds } from '@/lib/scheduling/feeds/queries'
import { feedProblems } from './feed-problems'

/** A calendar that somebody keeps elsewhere, as its owner sees it. */
export type Feed = Awaited<ReturnType<typeof ownFeeds>>[number]

type Props = {
  feeds: readonly Feed[]
  readNow: (about: { feedId: string }) => FormStep
  remove: (about: { feedId: string }) => FormStep
}

/** The calendars that are read, when each was last, and what is wrong where something is. */
export function FeedList({ feeds, readNow, remove }: Props) {
  if (feeds.length === 0)
    return (
      <EmptyState heading="No calendar is read yet">
        Until one is, only what you enter here keeps your time free.
      </EmptyState>
    )
  return (
    <Board
      caption="Calendars we read"
      columns={[{ head: 'Calendar', names: true }, { head: 'How it stands', wide: true }, { head: 'Change' }]}
      rows={feeds.map((feed) => ({
        key: feed.id,
        cells: [
          <span key="name">
            <b>{feed.name}</b>
            <br />
            {feed.host}
          </span>,
          <Standing feed={feed} key="standing" />,
          <span key="change">
            <Form action={readNow({ feedId: feed.id })}>
              <Button kind="link">
                Read now <span className="govuk-visually-hidden">{feed.name}</span>
              </Button>
            </Form>
            <Form action={remove({ feedId: feed.id })}>
              <Button kind="link">
                Remove <span className="govuk-visually-hidden">{feed.name}</span>
              </Button>
            </Form>
          </span>,
        ],
      }))}
    />
  )
}

function Standing({ feed: { problem, readAt, triedAt, timesFound } }: { feed: Feed }) {
  if (!triedAt) return 'Not read yet. Open this page again in a minute.'
  const stands = readAt && (
    <>
      {timesFound === 0 ? 'No busy times' : `${timesFound} busy ${timesFound === 1 ? 'time' : 'times'}`}, read{' '}
      <MomentText at={readAt} />.
    </>
  )
  if (!problem) return stands
  return (
    <>
      <b>
        Could not be read <MomentText at={triedAt} />.
      </b>{' '}
      {feedProblems[problem]}
      <br />
      {readAt ? <>What it said before still counts: {stands}</> : 'It keeps no time busy.'}
    </>
  )
}
