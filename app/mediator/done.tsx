import { DoneBanner } from '@/app/_ui/text/notice'

/** Says what has just been done, when the page was come to from the form that did it (`?done=`). */
export function Done({ done }: { done: string | string[] | undefined }) {
  const says = typeof done === 'string' && Object.hasOwn(sentences, done) ? sentences[done] : undefined
  return says ? <DoneBanner>{says}</DoneBanner> : null
}

const sentences: Record<string, string> = {
  accepted: 'The case is yours. Below is what comes next',
  declined: 'You have said no. The desk asks somebody else',
  'times-offered': 'Your times are offered. The family chooses one, and you hear by mail',
  started: 'The meeting has started',
  ended: 'The end of the meeting is recorded. Record the outcome next',
  adjourned: 'The meeting is adjourned, and everybody is told. If no time is booked for the rest, offer some',
  'not-held': 'It is recorded that the meeting did not happen. Offer other times',
  'outcome-recorded': 'The outcome is recorded',
  'thing-saved': 'It is written down. Nobody else sees it until you give the agreement to the parties',
  'thing-out': 'It is taken out',
  given: 'The parties have the agreement to sign. They are told by mail',
  'note-kept': 'Your note is kept',
  'note-out': 'The note is gone',
  'notes-destroyed': 'Your notes on this case are destroyed',
  'change-asked': 'Everybody has been asked. The meeting stands until another time is agreed',
  'time-answered': 'We have your answer about the other time',
  'time-proposed': 'The time is proposed. The meeting stands until everybody has said yes',
  'place-set': 'The place is set, and everybody who comes is told',
  'stepped-down': 'The case is not yours any more. The desk asks somebody else',
  coming: 'You come along. The parties are told, and may say no',
  'not-coming': 'You have said no. Nobody but the desk is told',
  'comes-no-more': 'You do not come along any more. The parties are told',
  guest: 'What you said about somebody who is to come is recorded',
  'hours-saved': 'Your usual hours are saved',
  'hours-removed': 'Those usual hours are removed',
  'days-saved': 'Your days or hours are saved',
  'days-removed': 'Those days or hours are as usual again',
  'profile-saved': 'Your profile is saved',
  'independence-declared': 'Your declaration is recorded for a year',
  'interest-declared': 'Your interest is declared. You are offered no more cases of that body',
}
