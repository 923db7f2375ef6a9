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
              'next-auth.session-token',
              'It keeps you signed in. It starts when you sign in, and it holds nothing about you.',
              'Until you sign out, or until your time signed in is over',
            ],
          },
        ]}
      />
      <Text>
        On a secure connection its name begins with <b>__Secure-</b>. We set no cookies to count visitors or
        to advertise, and no other company sets any here.
      </Text>
      <Text>
        Your browser can block or delete cookies. Without this one you cannot sign in. Ring us instead.
      </Text>
    </PublicPage>
  )
}
