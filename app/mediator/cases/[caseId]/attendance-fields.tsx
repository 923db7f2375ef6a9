import { Radios } from '@/app/_ui/form/choices'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import type { CaseView } from '@/lib/cases/queries'
import { attendeeInWords, inOrder } from './attendee-words'

type Attendees = CaseView['meetings'][number]['attendees']

/** Who was there, each with a question of their own. */
export function AttendanceFields({ view, attendees }: { view: CaseView; attendees: Attendees }) {
  return (
    <>
      <Heading level={2} size="m">
        Who was there
      </Heading>
      {attendees.length === 0 && (
        <EmptyState heading="Nobody is named">Nobody was named for this meeting.</EmptyState>
      )}
      {inOrder(attendees).map((attendee) => (
        <Radios
          key={attendee.id}
          name={`attendance.${attendee.id}`}
          label={attendeeInWords(view, attendee)}
          choices={[
            { value: 'all', label: 'All of it' },
            { value: 'part', label: 'Part of it' },
            { value: 'absent', label: 'Not there' },
          ]}
          inline
          small
        />
      ))}
    </>
  )
}
