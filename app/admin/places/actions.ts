'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as line from '@/lib/scheduling/commands/set-line'
import * as room from '@/lib/scheduling/commands/set-room'

const done = () => '/admin/places?done=1'

export const setRoom = registerAction(room.setRoom, done)

export const setLine = registerAction(line.setLine, done)
