import { dateWords } from '@/app/_ui/dates/date-text'
import { provider } from '@/lib/kernel/provider'
import { Notice } from '@/app/_ui/text/notice'
import { List } from '@/app/_ui/text/text'
import { isMonthInDoubt, type AppealResult } from '@/lib/check/result'

/** A last day has gone: what is left, said before any date. A judge decides, so nobody is told that it is over. */
export function LateHelp({ result }: { result: AppealResult }) {
  const { contact, appeal } = result
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
          ...inDoubt(result),
          appeal.standing === 'missed'
            ? 'Send your appeal as soon as you can, and ask the Tribunal to allow more time. Say why it is late. A judge decides.'
            : isMonthInDoubt(result)
              ? 'Send your appeal as soon as you can, with your certificate. Say when you asked an adviser, and why it was not sooner. A judge decides.'
              : 'There is still time to appeal. The day is below. Send your appeal by then, even if you are waiting for an answer from us.',
          'You may still have mediation. The council can agree to meet, also when a last day has gone.',
          `Get help: ring us free on ${phone}, or your local SENDIASS.`,
        ]}
      />
    </Notice>
  )
}

/** A certificate was given all the same: what may not count is its month. */
function inDoubt({ contact }: AppealResult): string[] {
  if (contact?.standing === 'late')
    return ['You asked an adviser late, so the month from your certificate may not count.']
  if (contact?.standing === 'unknown')
    return [
      `The month from your certificate may not count if you first asked an adviser after ${dateWords(contact.dueOn)}. Your emails, or the adviser, can tell you when you asked.`,
    ]
  return []
}
