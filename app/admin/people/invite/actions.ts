'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as commands from '@/lib/people/commands/invite-person'

export const invitePerson = registerAction(commands.invitePerson, () => '/admin/people')
