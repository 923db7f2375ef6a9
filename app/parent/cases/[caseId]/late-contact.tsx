import { Notice } from '@/app/_ui/text/notice'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'
import { hasCertificate } from '@/app/parent/step'

/** Contact after the two months: what that changes, and that it closes no door. */
export function LateContact({ view }: { view: CaseView }) {
  if (hasCertificate(view)) return null
  return (
    <Notice kind="warning" heading="You contacted us after the two months">
      <Text>
        So we cannot issue a certificate without looking first. A person here decides, and tells you why.
      </Text>
      <Text>
        You can still ask the SEND Tribunal. Send your appeal and say why it is late. A judge decides. Ring us
        on <b className="app-nowrap">{provider().phone}</b> and we help you with the words.
      </Text>
    </Notice>
  )
}
