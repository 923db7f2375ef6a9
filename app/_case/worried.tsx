import { SidePanel } from '@/app/_ui/text/notice'
import { Text, TextLink } from '@/app/_ui/text/text'

/** Beside every case: the road to the safeguarding lead. */
export function Worried({ caseId }: { caseId: string }) {
  return (
    <SidePanel heading="Worried that somebody is not safe?">
      <Text>
        <TextLink href={`/safeguarding/tell?case=${caseId}`}>Tell our safeguarding lead</TextLink>. Nobody
        else sees it. In danger now: ring 999.
      </Text>
    </SidePanel>
  )
}
