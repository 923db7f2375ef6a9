import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To whoever has a register of their own: something is in it. Not what, from whom, or about whom. */
export const messageWaiting: Template<'message-waiting'> = {
  subject: () => 'A message waits for you',
  Body: ({ dear, url }) => (
    <LetterPage title="A message waits for you" dear={dear}>
      <Words>Please sign in and read it today.</Words>
      <Action href={url}>Read the message</Action>
    </LetterPage>
  ),
}
