'use server'

import { signedInAction } from '@/app/_ui/form/form-action'
import { agree } from '@/lib/disagreements/commands/agree'
import { askForResolution } from '@/lib/disagreements/commands/ask-for-resolution'
import { book } from '@/lib/disagreements/commands/book'
import { callOff } from '@/lib/disagreements/commands/call-off'
import { giveLink } from '@/lib/disagreements/commands/give-link'
import { recordResult } from '@/lib/disagreements/commands/record-result'
import { stop } from '@/lib/disagreements/commands/stop'
import type { DisagreementAt } from '@/lib/disagreements/disagreement-command'
import { answered } from './answered'

export const ask = signedInAction(async (actor, sent, { disagreementId }: { disagreementId: string }) =>
  answered(disagreementId, await askForResolution(actor, { ...sent, disagreementId })),
)

export const takePart = signedInAction(async (actor, sent, at: DisagreementAt) =>
  answered(at.disagreementId, await agree(actor, at, sent)),
)

export const stopTakingPart = signedInAction(async (actor, sent, at: DisagreementAt) =>
  answered(at.disagreementId, await stop(actor, at, sent)),
)

export const bookMeeting = signedInAction(async (actor, sent, at: DisagreementAt) =>
  answered(at.disagreementId, await book(actor, at, sent)),
)

export const sendLink = signedInAction(async (actor, sent, at: DisagreementAt) =>
  answered(at.disagreementId, await giveLink(actor, at, sent)),
)

export const callOffMeeting = signedInAction(async (actor, sent, at: DisagreementAt) =>
  answered(at.disagreementId, await callOff(actor, at, sent)),
)

export const writeResult = signedInAction(async (actor, sent, at: DisagreementAt) =>
  answered(at.disagreementId, await recordResult(actor, at, sent)),
)
