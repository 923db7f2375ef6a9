import { ChangeRequests, OtherTimeFacts } from '@/app/_case/other-time'
import { Table } from '@/app/_ui/lists/table'
import { Section } from '@/app/_ui/text/text'
import type { ChangeCount } from '@/lib/cases/changes-counted'
import type { CaseView } from '@/lib/cases/queries'

type Props = { mediationCase: CaseView; counts: readonly ChangeCount[] }

/** Who asks for another time, which one is proposed, and how often each side changed or missed a meeting. */
export function Changes({ mediationCase, counts }: Props) {
  const { otherTime, requests } = mediationCase
  if (!otherTime && requests.length === 0 && counts.length === 0) return null
  return (
    <Section heading="Changes of the meeting">
      <ChangeRequests view={mediationCase} />
      {otherTime && <OtherTimeFacts view={mediationCase} other={otherTime} />}
      {counts.length > 0 && (
        <Table
          caption="How often, since the case began"
          columns={[
            { head: 'Side' },
            { head: 'Asked for another time', numeric: true },
            { head: 'Had it cancelled', numeric: true },
            { head: 'Was why it was not held', numeric: true },
          ]}
          rows={counts.map(({ side, asked, cancelled, notHeld }) => ({
            key: side,
            cells: [sides[side], asked, cancelled, notHeld],
          }))}
        />
      )}
    </Section>
  )
}

const sides: Record<ChangeCount['side'], string> = {
  family: 'The family',
  local_authority: 'The council',
  icb: 'The ICB',
  mediator: 'The mediator',
  provider: 'We',
  nobody: 'Nobody',
}
