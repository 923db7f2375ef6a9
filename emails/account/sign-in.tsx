import { look } from '../parts/look'
import { LetterPage } from '../parts/letter-page'
import { Action, Words } from '../parts/words'
import type { Template } from '../template'

/** To somebody who asked to sign in: the code, and the link that does the same. */
export const signIn: Template<'sign-in'> = {
  subject: () => 'Your code to sign in',
  Body: ({ dear, link, code, minutes }) => (
    <LetterPage title="Your code to sign in" dear={dear}>
      <Words>Type this code on the page where you asked for it:</Words>
      <p style={look.code()}>{code}</p>
      <Words>Or use this link, on any device:</Words>
      <Action href={link}>Sign in</Action>
      <Words>
        The code and the link work once, for {minutes} minutes. Nobody from this service ever asks you for the
        code.
      </Words>
      <Words>If you did not ask to sign in, you need do nothing: nobody has been let in.</Words>
    </LetterPage>
  ),
}
