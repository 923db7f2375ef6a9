import { Notice } from '@/app/_ui/text/notice'
import { disagreementProvision } from '@/lib/law/disagreement-resolution'
import { Text } from '@/app/_ui/text/text'

/** Said on every page about a disagreement, so that nobody takes it for the way to the Tribunal. */
export function NoMediation() {
  return (
    <Notice kind="warning" heading="This is not mediation about a decision">
      <Text>
        It is disagreement resolution. It gives no certificate, and it moves no date: a last day to appeal
        stays as it is. Nobody has to take part. {disagreementProvision}.
      </Text>
    </Notice>
  )
}
