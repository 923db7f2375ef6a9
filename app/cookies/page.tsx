import { sessionCookie } from '../_session/session-cookie'
import { askedAddressCookie } from '../sign-in/asked-address'
import { PublicPage } from '../_ui/frame/page'
import { Table } from '../_ui/lists/table'
import { Heading } from '../_ui/text/heading'
import { Text } from '../_ui/text/text'

export default function Cookies() {
  return (
    <PublicPage title="Cookies">
      <Heading>Cookies</Heading>
      <Text size="lead">
        A cookie is a small note that a website leaves in your browser. We use only those that we need, so we
        do not ask you to agree to them.
      </Text>
      <Table
        caption="The cookies we set"
        columns={[{ head: 'Name' }, { head: 'What it is for' }, { head: 'How long it stays' }]}
        rows={[
          {
            key: 'session',
            cells: [
              sessionCookie(),
              'It keeps you signed in. It starts when you sign in, and it holds nothing about you.',
              'Until you sign out, or until your time signed in is over',
            ],
          },
          {
            key: 'address',
            cells: [
              askedAddressCookie,
              'It remembers the email address you gave us, while you sign in.',
              '15 minutes at most',
            ],
          },
        ]}
      />
      <Text>We set no cookies to count visitors or to advertise, and no other company sets any here.</Text>
      <Text>
        Your browser can block or delete cookies. Without these you cannot sign in. Ring us instead.
      </Text>
    </PublicPage>
  )
}
