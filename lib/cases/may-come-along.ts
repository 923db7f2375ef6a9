import { latest, londonDate } from '@/lib/law/calendar/date'
import { againstComing } from '@/lib/mediators/against-coming'
import type { companionKinds } from '@/lib/mediators/mediator'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { windowOf } from '@/lib/scheduling/window'
import type { Work } from './case-command'
import { openDuty } from './open-duty'
import { bodiesOf } from './taking-part'

/**
 * What stands against somebody's coming with the mediator of this case, in words for the desk; empty when nothing does.
 * Papers must hold on the day of the meeting or, before a time is known, on the last of the 30 days.
 */
export async function againstComingAlong(
  { tx, mediationCase, today, calendar }: Work<unknown>,
  coming: { userId: string; kind: (typeof companionKinds)[number] },
): Promise<string[]> {
  const { id: caseId } = mediationCase
  const meeting = await standingMeeting(tx, caseId)
  const clock = await openDuty(tx, caseId, 'arrange_mediation')
  const { lastOn } = windowOf(clock, { today, calendar, shortNotice: false })
  const on = meeting ? londonDate(meeting.startsAt) : latest(today, lastOn)
  return againstComing(tx, { caseId, bodies: bodiesOf(mediationCase), on, today }, coming)
}
