'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as interest from '@/lib/mediators/commands/end-interest'
import * as register from '@/lib/mediators/commands/register-mediator'
import * as training from '@/lib/mediators/commands/set-training-level'

const backToMediator = ({ mediatorId }: Readonly<Record<string, string>>) => `/admin/mediators/${mediatorId}`

export const registerMediator = registerAction(register.registerMediator, backToMediator)

export const endInterest = registerAction(interest.endInterest, backToMediator)

export const setTrainingLevel = registerAction(training.setTrainingLevel, backToMediator)
