import { reader } from '@/db/client'
import type { Actor } from '@/lib/kernel/actor'
import { now } from '@/lib/kernel/now'
import { instantAt, londonDate } from '@/lib/law/calendar/date'
import { currentCalendar } from '@/lib/register/holidays'
import { remindOfMeeting } from './commands/remind-of-meeting'
import { giveEach } from './give-each'
import { meetingStage } from './meeting-stage'
import { meetingsAhead } from './meetings-ahead'

/** Nobody is written to in the night. */
const morning = '08:00'

/**
 * Reminds of every booked meeting whose time for it has come. Like the watch of duties it may run at any hour and any
 * number of times: a round that did not happen is made up for by the next, and two at once tell everything once.
 */
export async function watchMeetings(system: Actor): Promise<void> {
  const at = now()
  if (at < instantAt(londonDate(at), morning)) return
  const calendar = await currentCalendar(reader)
  const due = (await meetingsAhead(at)).filter((ahead) => meetingStage(ahead, at, calendar) !== null)
  await giveEach(
    due.map(
      ({ meeting: { id: meetingId, caseId }, version }) =>
        () =>
          remindOfMeeting(system, { caseId, version }, { meetingId }),
    ),
  )
}
