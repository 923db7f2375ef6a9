'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as add from '@/lib/mediators/commands/add-exception'
import * as undo from '@/lib/mediators/commands/remove-exception'
import * as offer from '@/lib/scheduling/commands/offer-session'
import * as remove from '@/lib/scheduling/commands/remove-session'
import * as takeBack from '@/lib/scheduling/commands/remove-session-offer'
import * as set from '@/lib/scheduling/commands/set-session'

const done = (what: string) => () => `/authority/availability?done=${what}`

export const setSession = registerAction(set.setSession, done('session-saved'))

export const removeSession = registerAction(remove.removeSession, done('session-removed'))

export const offerSession = registerAction(offer.offerSession, done('offered'))

export const removeSessionOffer = registerAction(takeBack.removeSessionOffer, done('offer-removed'))

export const addException = registerAction(add.addException, done('away-saved'))

export const removeException = registerAction(undo.removeException, done('away-removed'))
