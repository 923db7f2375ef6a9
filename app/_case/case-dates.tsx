import { Section, Text } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { CaseDuties } from './case-duties'
import { CaseTimeline } from './case-timeline'

/** The dates of a case as every portal shows them: what is due, the reader's own first, and all of it drawn. */
export function CaseDates({ view, today }: { view: CaseView; today: CalendarDate }) {
  const isOwed = view.duties.some(({ endedOn }) => endedOn === null)
  return (
    <>
      <Section heading="What is due">
        {isOwed ? <CaseDuties view={view} today={today} /> : <Text>Nothing is due.</Text>}
      </Section>
      <Section heading="From the decision on">
        <CaseTimeline view={view} today={today} />
      </Section>
    </>
  )
}
