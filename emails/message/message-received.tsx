import { fullDay } from '../parts/days'
import { LetterPage } from '../parts/letter-page'
import { Words } from '../parts/words'
import type { Template } from '../template'

/** A receipt that says nothing else: whoever else reads this mailbox learns only that we have a message. */
export const messageReceived: Template<'message-received'> = {
  subject: ({ number }) => `We have your message ${number}`,
  Body: ({ dear, number, receivedOn }) => (
    <LetterPage title="We have your message" dear={dear}>
      <Words>
        We had it on {fullDay(receivedOn)}. Its number is <strong>{number}</strong>.
      </Words>
    </LetterPage>
  ),
}
