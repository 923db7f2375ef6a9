import { provider } from '@/lib/kernel/provider'
import { Notice } from '@/app/_ui/text/notice'
import { List } from '@/app/_ui/text/text'
import type { AppealResult } from '@/lib/check/result'

/** A last day has gone: what is left, said before any date. A judge decides, so nobody is told that it is over. */
export function LateHelp({ result: { contact, appeal } }: { result: AppealResult }) {
  const { phone } = provider()
  return (
    <Notice kind="warning" heading="What you can still do">
      <List
        items={[
          ...(contact?.standing === 'missed'
            ? [
                'Ask us today. We write down when you asked. An adviser looks at what happened and tells you whether you can have a certificate.',
                'If there is no certificate, you can ask the Tribunal for permission to appeal without one. Say why you asked late. A judge decides.',
              ]
            : []),
          appeal.standing === 'missed'
            ? 'Send your appeal as soon as you can, and ask the Tribunal to allow more time. Say why it is late. A judge decides.'
            : 'There is still time to appeal. The day is below. Send your appeal by then, even if you are waiting for an answer from us.',
          'You may still have mediation. The council can agree to meet, also when a last day has gone.',
          `Get help: ring us free on ${phone}, or your local SENDIASS.`,
        ]}
      />
    </Notice>
  )
}
