import { provider } from '@/lib/kernel/provider'
import { PublicPage } from './_ui/frame/page'
import { Heading } from './_ui/text/heading'
import { List, Text, TextLink } from './_ui/text/text'

/** The same page for what does not exist and for what this person may not see. */
export default function NotFound() {
  const { phone, openingHours } = provider()
  return (
    <PublicPage title="Page not found">
      <Heading>We cannot find that page</Heading>
      <Text>Here is what may have happened:</Text>
      <List
        items={[
          'the address was typed or copied in part',
          'the page is for somebody else, or you are signed in with another address',
          'the page has gone',
        ]}
      />
      <Text>
        <TextLink href="/sign-in">Sign in</TextLink> to see your own pages, or go to the{' '}
        <TextLink href="/">start page</TextLink>.
      </Text>
      <Text>
        Your dates have not changed. If you are near the last day to appeal, ring us free on{' '}
        <b className="app-nowrap">{phone}</b>, {openingHours}.
      </Text>
    </PublicPage>
  )
}
