'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as add from '@/lib/holidays/commands/add-holiday'
import * as load from '@/lib/holidays/commands/load-holidays'
import * as read from '@/lib/holidays/commands/read-holidays'

export const addHoliday = registerAction(add.addHoliday, () => '/admin/holidays?done=1')

export const readHolidays = registerAction(
  read.readHolidays,
  ({ listId }) => `/admin/holidays/preview?list=${listId}`,
)

export const loadHolidays = registerAction(load.loadHolidays, () => '/admin/holidays?done=1')
