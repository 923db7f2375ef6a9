'use server'

import { requestNetwork } from '@/app/_session/network'
import { startSession } from '@/app/_session/session-cookie'
import { publicAction, type Answered } from '@/app/_ui/form/form-action'
import { homeOf, personById } from '@/lib/sign-in/person'
import { requestSignIn } from '@/lib/sign-in/request-sign-in'
import { signInWithCode, signInWithLink, type SignedIn } from '@/lib/sign-in/sign-in'
import { keepAddress } from './asked-address'

export const askForMessage = publicAction(async ({ email, next }) => {
  const problems = await requestSignIn(email, await requestNetwork(), next)
  if (problems.length > 0) return { problems }
  if (typeof email === 'string') await keepAddress(email)
  return { to: '/sign-in/code' }
})

export const enterCode = publicAction(async ({ email, code }) => {
  if (typeof code !== 'string' || code.trim() === '')
    return { problems: [{ field: 'code', message: 'Enter the 6-digit code from the email' }] }
  const signedIn = await signInWithCode(email, code, await requestNetwork())
  return signedIn ? goIn(signedIn) : { problems: [{ field: 'code', message: wrongCode }] }
})

export const openLink = publicAction(async ({ token }) => {
  const signedIn = await signInWithLink(token)
  return signedIn ? goIn(signedIn) : { problems: [{ field: '', message: deadLink }] }
})

const wrongCode =
  'That code did not work. Check it, or ask for a new email: a code works once, and for 15 minutes'

const deadLink = 'This link has been used, or is more than 15 minutes old. Ask for a new email'

async function goIn({ userId, next }: SignedIn): Promise<Answered> {
  await startSession(userId)
  if (next) return { to: next }
  const person = await personById(userId)
  return { to: person ? await homeOf(person) : '/sign-in' }
}
