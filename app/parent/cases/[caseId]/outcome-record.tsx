import { bodyName, councilShort } from '@/app/_case/case-names'
import { outcomeResultNames } from '@/app/_case/outcome-names'
import { DateText } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { PrintButton } from '@/app/_ui/text/print-button'
import { Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { provider } from '@/lib/kernel/provider'

type Outcome = NonNullable<CaseView['outcome']>

/** What a family has in place of a certificate where no appeal needs one: that it took part, when, and what came of it. */
export function OutcomeRecord({
  view,
  outcome: { concludedOn, result },
}: {
  view: CaseView
  outcome: Outcome
}) {
  const arranging = view.duties.find(({ duty }) => duty === 'arrange_mediation')
  return (
    <>
      <Text>This is the record of the mediation. {view.certificate?.reason}</Text>
      <SummaryList
        rows={[
          { label: 'Case', value: view.reference },
          {
            label: 'Arranged by',
            value: bodyName(view, arranging?.organisationId ?? null) ?? councilShort(view),
          },
          { label: 'Ended on', value: <DateText date={concludedOn} /> },
          {
            label: 'How it came out',
            value: result ? outcomeResultNames[result] : 'The mediator has still to write this',
          },
        ]}
      />
      <PrintButton>Print or save this record</PrintButton>
      <Text>
        Questions? Ring us free on <b className="app-nowrap">{provider().phone}</b>.
      </Text>
    </>
  )
}
