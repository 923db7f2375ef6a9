import { meetingTime, moment, shortMoment } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

const modeSaid = { video: 'by video', in_person: 'in person', telephone: 'by telephone' } as const

/** To those whose word another time needs: would it do? And to a mediator in whose hours it lies. The old time stands. */
export const moveProposed: Template<'move-proposed'> = {
  subject: ({ reference, startsAt, inYourHours }) =>
    inYourHours
      ? `Another time is proposed: ${shortMoment(startsAt)} – ${reference}`
      : `Would ${shortMoment(startsAt)} do instead? – ${reference}`,
  Body: ({ dear, reference, caseUrl, wasAt, startsAt, endsAt, mode, inYourHours, isLate }) => (
    <LetterPage title={inYourHours ? 'Another time is proposed' : 'Would another time do?'} dear={dear}>
      <Words>
        The meeting on <strong>{moment(wasAt)}</strong> may move. We propose
        {inYourHours ? ' to the others' : ''}:
      </Words>
      <Words>
        <strong>{meetingTime({ startsAt, endsAt })}</strong>, {modeSaid[mode]}.
      </Words>
      {isLate && (
        <Words>
          This is after the 30 days. Nobody has to wait for it: the family can have its certificate now
          instead.
        </Words>
      )}
      {inYourHours ? (
        <Words>
          It lies in the hours you gave us, so you need not answer. If you cannot come then, propose another
          time on the page of the case, <strong>{reference}</strong>.
        </Words>
      ) : (
        <Words>
          Say yes or no on the page of the case, <strong>{reference}</strong>. The meeting stays where it is
          until everybody has said yes.
        </Words>
      )}
      <Action href={caseUrl}>{inYourHours ? 'See the time' : 'Say if this time is all right'}</Action>
    </LetterPage>
  ),
}
