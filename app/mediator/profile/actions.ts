'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as change from '@/lib/mediators/commands/change-profile'
import * as independence from '@/lib/mediators/commands/declare-independence'
import * as interest from '@/lib/mediators/commands/declare-interest'
import * as remove from '@/lib/mediators/commands/remove-area'
import * as area from '@/lib/mediators/commands/set-area'

export const changeProfile = registerAction(
  change.changeProfile,
  () => '/mediator/profile?done=profile-saved',
)

export const declareIndependence = registerAction(
  independence.declareIndependence,
  () => '/mediator/profile?done=independence-declared',
)

export const setArea = registerAction(area.setArea, () => '/mediator/profile/areas')

export const removeArea = registerAction(remove.removeArea, () => '/mediator/profile/areas')

export const declareInterest = registerAction(
  interest.declareInterest,
  () => '/mediator/profile?done=interest-declared',
)
