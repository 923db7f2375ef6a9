import { dateWords } from '@/app/_ui/dates/date-text'
import { Table } from '@/app/_ui/lists/table'
import { Section } from '@/app/_ui/text/text'
import type { CaseView } from '@/lib/cases/queries'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { Standing } from './case-duties'
import { dutyOwner, dutyTitle } from './duty-titles'

/** What was due and is behind us, each with how it ended. Nothing while nothing is. */
export function DutiesEnded({ view, today }: { view: CaseView; today: CalendarDate }) {
  const ended = view.duties.filter(({ endedOn }) => endedOn !== null)
  if (ended.length === 0) return null
  return (
    <Section heading="What is behind us">
      <Table
        caption="Each thing that was due, its last day, and how it ended"
        columns={[
          { head: 'What' },
          { head: 'Who' },
          { head: 'Last day' },
          { head: 'Done on' },
          { head: 'How it ended' },
        ]}
        rows={ended.map((duty) => ({
          key: duty.id,
          cells: [
            dutyTitle(view, duty),
            dutyOwner(view, duty),
            duty.dueOn ? dateWords(duty.dueOn, 'plain') : 'None',
            duty.howEnded === 'discharged' && duty.endedOn ? dateWords(duty.endedOn, 'plain') : '',
            <Standing duty={duty} today={today} key="standing" />,
          ],
        }))}
      />
    </Section>
  )
}
