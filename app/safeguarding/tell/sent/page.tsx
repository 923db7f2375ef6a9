import { requireActor } from '@/app/_session/require-actor'
import { Page } from '@/app/_ui/frame/page'
import { asked, type Asked } from '@/app/_ui/lists/asked'
import { ConfirmationPanel } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import { provider } from '@/lib/kernel/provider'

type Props = { searchParams: Promise<Asked> }

export default async function Sent({ searchParams }: Props) {
  await requireActor()
  const number = asked(await searchParams, 'number').slice(0, 20)
  return (
    <Page title="We have your message">
      <ConfirmationPanel title="We have your message">{number}</ConfirmationPanel>
      <Text>
        Our safeguarding lead reads it. If you ring us about it on{' '}
        <b className="app-nowrap">{provider().phone}</b>, say this number and nothing else.
      </Text>
      <Text>If somebody is in danger now, ring 999.</Text>
    </Page>
  )
}
