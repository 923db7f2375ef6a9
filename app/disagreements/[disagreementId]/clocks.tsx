import { DutyCard } from '@/app/_case/duty-card'
import { appealNote } from '@/app/parent/appeal-note'
import { Heading } from '@/app/_ui/text/heading'
import { SidePanel } from '@/app/_ui/text/notice'
import type { CaseView } from '@/lib/cases/queries'
import type { DisagreementView } from '@/lib/disagreements/queries'
import { today } from '@/lib/kernel/now'
import type { DutyName } from '@/lib/law/deadline'

/** The last days of the same family's cases. They run on, whatever comes of the disagreement. */
export function Clocks({ view: { clocks } }: { view: DisagreementView }) {
  if (clocks.length === 0)
    return (
      <SidePanel heading="Days that run on">
        <p>Talking about a disagreement stops no day. None is kept here for a decision of the council.</p>
      </SidePanel>
    )
  return (
    <>
      <Heading level={2} size="m">
        Days that run on
      </Heading>
      {clocks.map(({ view, duties }) =>
        duties.map((duty) => (
          <DutyCard view={view} duty={duty} today={today()} key={duty.id}>
            {isOwnAppeal(view, duty.duty) && <p>{appealNote(view)}</p>}
            <p>Case {view.reference}. This disagreement does not move this day.</p>
          </DutyCard>
        )),
      )}
    </>
  )
}

const isOwnAppeal = ({ side }: CaseView, duty: DutyName) => side === 'family' && duty === 'start_appeal'
