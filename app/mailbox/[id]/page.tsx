import { orNotFound } from '@/app/_session/require-actor'
import { Moment } from '@/app/_ui/dates/date-text'
import { PublicPage } from '@/app/_ui/frame/page'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Heading } from '@/app/_ui/text/heading'
import { LinkedText } from '@/app/_ui/text/linked-text'
import { Section, Text, TextLink } from '@/app/_ui/text/text'
import { mailboxMessage } from '@/lib/letters/mailbox'

type Props = { params: Promise<{ id: string }> }

/** One message of the demonstration: as text, as it looks, and as it was sent. */
export default async function Message({ params }: Props) {
  const { id, subject, toAddress, receivedAt, text } = await orNotFound(mailboxMessage((await params).id))
  const mailOfReader = `/mailbox?to=${encodeURIComponent(toAddress)}`
  return (
    <PublicPage title={subject} back={{ href: '/mailbox', text: 'Back to all mail' }}>
      <Heading size="l">{subject}</Heading>
      <SummaryList
        rows={[
          {
            label: 'To',
            value: <TextLink href={mailOfReader}>{toAddress}</TextLink>,
          },
          { label: 'Arrived', value: <Moment at={receivedAt} /> },
        ]}
      />
      <Section heading="As text">
        <LinkedText text={text} />
      </Section>
      <Section heading="As it looks">
        <iframe
          className="app-message"
          src={`/mailbox/${id}/html`}
          title={`The message: ${subject}`}
          sandbox={may}
        />
      </Section>
      <Text>
        <TextLink href={`/mailbox/${id}/raw`}>The message as it was sent, with its headers</TextLink>
      </Text>
    </PublicPage>
  )
}

/** A message runs nothing; its links open pages as from any mail program. */
const may = 'allow-popups allow-popups-to-escape-sandbox'
