import { List, Text, TextLink } from '@/app/_ui/text/text'
import { canBeRefused } from '@/app/_case/objection-form'
import { mustAnswerMove } from './next-words'
import { mayTellIcb, type OwnCase } from './own-case'

/** Everything else that this council or ICB may do on the case now, as links. None of them is a way to say no. */
export function OtherThings({ own }: { own: OwnCase }) {
  const links = linksFor(own)
  if (links.length === 0) return null
  return (
    <>
      <Text>Other things you can do:</Text>
      <List
        items={links.map(({ path, text }) => (
          <TextLink href={`/authority/cases/${own.view.id}/${path}`} key={path}>
            {text}
          </TextLink>
        ))}
      />
    </>
  )
}

function linksFor(own: OwnCase) {
  const { view, meeting, owes, hasSaidCannot } = own
  const may = (name: OwnCase['view']['may'][number]) => view.may.includes(name)
  const offered = meeting !== undefined || view.times.length > 0
  // What the panel holds already is not said twice.
  const isAsked = mustAnswerMove(own)
  const inPanel =
    owes('acknowledge') || isAsked ? undefined : (owes('notify_icb') ?? owes('confirm_attendance'))?.duty
  return [
    ...(isAsked && owes('acknowledge')
      ? [{ path: 'other-time', text: 'Say if another time for the meeting is all right' }]
      : []),
    ...(mayTellIcb(own) && inPanel !== 'notify_icb'
      ? [
          {
            path: 'tell-icb',
            text: owes('notify_icb') ? 'Record your notice to the ICB' : 'Tell another ICB',
          },
        ]
      : []),
    ...(may('confirm_attendance') && owes('confirm_attendance') && inPanel !== 'confirm_attendance'
      ? [{ path: 'confirm', text: 'Confirm who will attend' }]
      : []),
    ...(may('say_cannot') && offered
      ? [{ path: 'no-time-suits', text: meeting ? 'Ask for another time' : 'Say that no time suits you' }]
      : []),
    ...(may('ask_to_change') && meeting
      ? [{ path: 'ask-to-change', text: 'Ask to change the meeting' }]
      : []),
    ...(may('object') && canBeRefused(view).length > 0
      ? [{ path: 'object', text: 'Object to a mediator' }]
      : []),
    ...(may('offer_settlement') ? [{ path: 'settle', text: 'Offer to settle in writing' }] : []),
    ...(may('change_attendees')
      ? [{ path: 'who-comes', text: 'Change who comes, or answer about somebody who is to come' }]
      : []),
    ...(may('report_not_arranged') && owes('arrange_mediation') && !hasSaidCannot
      ? [{ path: 'cannot-arrange', text: 'Say that you cannot arrange this within 30 days' }]
      : []),
  ]
}
