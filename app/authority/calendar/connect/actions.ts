'use server'

import { registerAction } from '@/app/_ui/form/form-action'
import * as add from '@/lib/scheduling/commands/add-feed'
import * as end from '@/lib/scheduling/commands/end-calendar-link'
import * as make from '@/lib/scheduling/commands/make-calendar-link'
import * as read from '@/lib/scheduling/commands/read-feed-now'
import * as remove from '@/lib/scheduling/commands/remove-feed'

export const addFeed = registerAction(add.addFeed, () => '/authority/calendar/connect?done=added')

export const readFeedNow = registerAction(
  read.readFeedNow,
  () => '/authority/calendar/connect?done=reading-now',
)

export const removeFeed = registerAction(remove.removeFeed, () => '/authority/calendar/connect?done=removed')

export const makeCalendarLink = registerAction(
  make.makeCalendarLink,
  () => '/authority/calendar/connect?done=address-made',
)

export const endCalendarLink = registerAction(
  end.endCalendarLink,
  () => '/authority/calendar/connect?done=address-ended',
)
