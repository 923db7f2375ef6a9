'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as add from '@/lib/mediators/commands/add-exception'
import * as undo from '@/lib/mediators/commands/remove-exception'
import * as remove from '@/lib/mediators/commands/remove-weekly-pattern'
import * as set from '@/lib/mediators/commands/set-weekly-pattern'

export const setWeeklyPattern = registerAction(
  set.setWeeklyPattern,
  () => '/mediator/availability?done=hours-saved',
)

export const removeWeeklyPattern = registerAction(
  remove.removeWeeklyPattern,
  () => '/mediator/availability?done=hours-removed',
)

export const addException = registerAction(
  add.addException,
  () => '/mediator/availability?done=days-saved#days',
)

export const removeException = registerAction(
  undo.removeException,
  () => '/mediator/availability?done=days-removed#days',
)
