import type { FormStep } from '@/app/_ui/form/form-state'
import { Page } from '@/app/_ui/frame/page'
import { Heading } from '@/app/_ui/text/heading'
import { DoneBanner } from '@/app/_ui/text/notice'
import { Section, Text } from '@/app/_ui/text/text'
import { AddFeed } from './add-feed'
import { FeedList, type Feed } from './feed-list'
import { OwnAddress } from './own-address'

type Props = {
  /** The calendar this page belongs to. */
  calendar: string
  done: string | string[] | undefined
  feeds: readonly Feed[]
  link: { address: string; madeAt: Date } | undefined
  actions: {
    add: FormStep
    readNow: (about: { feedId: string }) => FormStep
    remove: (about: { feedId: string }) => FormStep
    makeAddress: FormStep
    endAddress: FormStep
  }
}

/** How somebody's own calendar program and this service know of each other: both ways, each by itself. */
export function ConnectedPage({ calendar, done, feeds, link, actions }: Props) {
  const says = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
  return (
    <Page title="Connect your own calendar" back={{ href: calendar, text: 'Back to your calendar' }}>
      {says && <DoneBanner>{says}</DoneBanner>}
      <Heading>Connect your own calendar</Heading>
      <Text size="lead">
        Let us see when you are busy elsewhere, and see your meetings here in your own calendar. You can have
        either without the other.
      </Text>
      <Section heading="When you are busy elsewhere" id="busy">
        <Text>
          We read only when you are busy. Nobody sees why, and we keep no titles. We read each calendar about
          every half hour.
        </Text>
        <FeedList feeds={feeds} {...actions} />
        <AddFeed add={actions.add} />
      </Section>
      <Section heading="Your meetings in your own calendar" id="address">
        <OwnAddress link={link} {...actions} />
      </Section>
    </Page>
  )
}

const sentences: Record<string, string> = {
  added: 'The calendar is added. We read it in the next minute',
  'reading-now': 'We read the calendar in the next minute',
  removed: 'The calendar is removed, and so are the times it kept busy',
  'address-made': 'Your private address is ready. An earlier one is dead',
  'address-ended': 'Your private address is dead',
}
