import type { Meeting } from '@/app/_case/meeting-facts'
import { Radios } from '@/app/_ui/form/choices'
import { Heading } from '@/app/_ui/text/heading'
import { EmptyState } from '@/app/_ui/text/notice'
import type { CaseView } from '@/lib/cases/queries'
import { attendeeInWords, inOrder } from './attendee-words'

/** Who was promised, each with whether they came. */
export function WhoWasThere({ view, meeting }: { view: CaseView; meeting: Meeting | undefined }) {
  return (
    <>
      <Heading level={2} size="m">
        Who was there
      </Heading>
      {!meeting?.attendees.length && (
        <EmptyState heading="Nobody is named">Nobody was named for this meeting.</EmptyState>
      )}
      {inOrder(meeting?.attendees ?? []).map((attendee) => (
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
