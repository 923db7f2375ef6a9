import { meetingTime, moment, shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

const modeSaid = { video: 'by video', in_person: 'in person', telephone: 'by telephone' } as const

/** To those whose word another time needs: would it do? The old time stands meanwhile. */
export const moveProposed: Template<'move-proposed'> = {
  subject: ({ reference, startsAt }) => `Would ${shortMoment(startsAt)} do instead? – ${reference}`,
  Body: ({ dear, reference, caseUrl, wasAt, startsAt, endsAt, mode }) => (
    <LetterPage title="Would another time do?" dear={dear}>
      <Words>
        Somebody who comes to the meeting on <strong>{moment(wasAt)}</strong> asked for another time. We
        propose:
      </Words>
      <Words>
        <strong>{meetingTime({ startsAt, endsAt })}</strong>, {modeSaid[mode]}.
      </Words>
      <Words>
        Say yes or no on the page of the case, <strong>{reference}</strong>. The meeting stays where it is
        until everybody has said yes.
      </Words>
      <Action href={caseUrl}>Say if this time is all right</Action>
    </LetterPage>
  ),
}
