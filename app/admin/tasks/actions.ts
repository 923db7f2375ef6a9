'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as commands from '@/lib/desk/commands/finish-task'

export const finishTask = registerAction(commands.finishTask, () => '/admin/tasks')
