import { dateWords } from '@/app/_ui/dates/date-text'
import { Notice } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'
import { keyState } from '@/lib/certificates/key-state'
import { now } from '@/lib/kernel/now'

/** Says to the desk when the key that seals certificates is of no use, or soon will be. */
export async function KeyNotice() {
  const key = await keyState(now())
  if (key.state === 'good') return null
  if (key.state === 'runs_out')
    return (
      <Notice kind="warning" heading="The key that seals certificates runs out soon">
        It is good to {dateWords(key.lastOn, 'long')}. Ask whoever runs this service to renew it. Nothing that
        was issued changes.
      </Notice>
    )
  return (
    <Notice kind="lost" heading="No certificate can be issued here now">
      <Text>
        {key.why}. Tell whoever runs this service at once. What is due stays due, and every date goes on.
      </Text>
      <Text>
        Is one due today? <TextLink href="/admin/certificates/by-hand">Issue it by hand</TextLink>.
      </Text>
    </Notice>
  )
}
