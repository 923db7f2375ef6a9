import { expect, test } from 'vitest'
import { wordsOf } from '../samples'

test('sign-in', async () => {
  expect(await wordsOf('sign-in')).toMatchInlineSnapshot(`
    "Your code to sign in
    ---
    Your code to sign in

    Dear Amina

    Type this code on the page where you asked for it:

    418203

    Or use this link, on any device:

    Sign in https://mediation.example/sign-in/link?token=abc

    The code and the link work once, for 15 minutes. Nobody from this service ever asks you for the code.

    If you did not ask to sign in, you need do nothing: nobody has been let in."
  `)
})

test('invitation', async () => {
  expect(await wordsOf('invitation')).toMatchInlineSnapshot(`
    "You can now sign in to arrange SEND mediation
    ---
    You can now sign in

    Dear Amina

    Northshire Council uses this service to arrange mediation with families. You now have a place in it as council officer.

    There is no password. Give this email address when you sign in, and we send you a code.

    Sign in https://mediation.example/sign-in

    If you did not expect this, ring us."
  `)
})
