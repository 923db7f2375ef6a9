import type { Persona } from './persona'

/** Leaves this device signed out, as somebody who comes for the first time. */
export const comesSignedOut = (persona: Persona) => persona.context.clearCookies()

/** Signs in on the way to a page: by the code from the message. */
export async function provesWhoTheyAre(persona: Persona): Promise<void> {
  await persona.fills('Your email address', persona.email)
  await persona.presses('Send me an email')
  await persona.isAt('/sign-in/code')
  const { text } = await persona.receives('Your code to sign in')
  await persona.fills('6-digit code', /\b\d{6}\b/.exec(text)![0])
  await persona.presses('Sign in')
}
