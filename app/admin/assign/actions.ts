'use server'

import { revalidatePath } from 'next/cache'
import { formAction, registerAction, signedInAction } from '@/app/_ui/form/form-action'
import { oneAnswer, type Answers } from '@/app/_ui/form/form-state'
import * as offer from '@/lib/cases/commands/offer-mediator'
import * as ask from '@/lib/rounds/commands/ask-round'
import * as discard from '@/lib/rounds/commands/discard-round'
import * as leave from '@/lib/rounds/commands/discard-round-case'
import { currentRound } from '@/lib/rounds/queries'
import { acceptEach } from './accept-each'

const here = '/admin/assign'

export const askRound = registerAction(ask.askRound, () => here)

export const discardRound = registerAction(discard.discardRound, () => `${here}?done=discarded`)

export const discardRoundCase = registerAction(
  leave.discardRoundCase,
  (_about, answers) => `${here}?${pageOf(answers)}`,
)

export const offerFromRound = formAction(
  offer.offerMediator,
  (_caseId, answers) => `${here}?done=offered&${pageOf(answers)}`,
)

/** Accepts whatever still stands of the round. What could not be offered is said, and the rest has gone out. */
export const acceptAll = signedInAction(async (actor, _sent, { roundId }: { roundId: string }) => {
  const round = await currentRound(actor)
  if (round?.id !== roundId)
    return { problems: [{ field: '', message: 'This proposal was put away. Ask for a new one' }] }
  const problems = await acceptEach(actor, round.cases)
  if (problems.length === 0) return { to: `${here}?done=accepted` }
  revalidatePath(here)
  return { problems }
})

/** The page of the proposal on which the decision was made. */
const pageOf = (answers: Answers) => new URLSearchParams({ page: oneAnswer(answers, 'page') }).toString()
