import { DateText } from '@/app/_ui/dates/date-text'
import { SummaryList } from '@/app/_ui/lists/summary-list'
import { Section } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import { outcomeKindNames, outcomeResultNames, viewsRouteNames } from './outcome-names'

/** How the last meeting came out, as its mediator wrote it down, and nothing of what was said. */
export function MeetingRecord({ view: { outcome } }: { view: CaseView }) {
  if (!outcome) return null
  const { concludedOn, result, cameTo, authorityPresent, childsViewsBy } = outcome
  return (
    <Section heading="How the meeting came out">
      <SummaryList
        rows={[
          { label: 'Ended on', value: <DateText date={concludedOn} look="plain" /> },
          { label: 'Result', value: result ? outcomeResultNames[result] : 'Not written down yet' },
          ...(cameTo ? [{ label: 'The council', value: outcomeKindNames[cameTo] }] : []),
          ...(authorityPresent === null
            ? []
            : [
                {
                  label: 'Somebody who could decide',
                  value: authorityPresent ? 'Was there' : 'Was not there',
                },
              ]),
          ...(childsViewsBy ? [{ label: 'The child’s views', value: viewsRouteNames[childsViewsBy] }] : []),
        ]}
      />
    </Section>
  )
}
