import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { outcomes } from '@/db/schema/outcomes'
import { meetings } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { problem } from '@/lib/kernel/refusal'
import { caseUrl } from '@/lib/kernel/urls'
import { optionalDay } from '@/lib/kernel/typed-day'
import { optionalLongWords } from '@/lib/kernel/words'
import { instantAt, londonDate } from '@/lib/law/calendar/date'
import { optionalClockTime } from '@/lib/scheduling/clock-time'
import { standingMeeting, type Meeting } from '@/lib/scheduling/meeting'
import { attendanceIn, recordAttendance, unexpectedAttendee } from '@/lib/scheduling/who-came'
import { forgetOtherTimes } from '../another-time'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { meetingModes } from '../case'
import { certificateAfter } from '../certificate-for-meeting'
import { nobodyComesAlong } from '../companions-end'
import { toRecordOutcome } from '../deadlines'
import { finishTasks, unlessWaiting } from '../desk-tasks'
import { cancels, dischargesOn, opens } from '../duties'
import { toFamily } from '../everybody'
import { viewsRoutes } from '../outcome'
import { rowsOf } from '../rows-of'
import { takingPart } from '../taking-part'

const input = z.preprocess(
  (given) => rowsOf('unexpected')(attendanceIn(given)),
  z.object({
    /** By attendee. */
    attendance: z.record(z.string(), z.string()),
    unexpected: z.array(unexpectedAttendee).max(10, 'Name 10 people or fewer').optional(),
    /** How people met in the end; as it was booked, unless said. */
    mode: z.enum(meetingModes, 'Choose how you met').optional(),
    childsViewsBy: z.enum(viewsRoutes, 'Choose how the views were heard').optional(),
    childsViews: optionalLongWords({ called: 'The child’s views' }),
    endedOn: optionalDay({ called: 'The day it ended' }),
    endedAt: optionalClockTime({ called: 'The time it ended' }),
  }),
)

/**
 * The meeting is over. That day starts the adviser's 3 working days (SEND Regs 2014 reg 39) and ends the 30 days. It
 * counts only if the family and the arranging side were there (CFA 2014 s.55(5), LAW A-11), and, where the parent is
 * the party, once it is written down how the child's views were sought (reg 38).
 */
export const endMeeting = caseCommand('end_meeting', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now, calendar } = work
    const { id: caseId, reference, holder, toldCouncil, icbs } = mediationCase
    const meeting = await standingMeeting(tx, caseId)
    if (!meeting) throw problem('', 'No meeting is booked')
    const endedAt = momentOfEnd(work, meeting)
    if (holder?.role === 'parent' && !hasWords(given.childsViews))
      throw problem(
        'childsViews',
        'Write down how you asked for the child’s views, or what you did to get them',
      )
    const { arrangedBy, bodies } = await takingPart(tx, mediationCase)
    const { attendance, unexpected = [], childsViews, childsViewsBy, mode = meeting.mode } = given
    const came = { tx, meetingId: meeting.id, attendance, unexpected, bodies, arrangedBy }
    const { authorityPresent } = await recordAttendance(came)

    const concludedOn = londonDate(endedAt)
    await tx
      .update(meetings)
      .set({ status: 'ended', endedAt, startedAt: meeting.startedAt ?? meeting.startsAt })
      .where(eq(meetings.id, meeting.id))
    // It may never have been started here.
    await forgetOtherTimes(tx, meeting.id, now)
    await finishTasks(tx, caseId, ['no_time_suits', 'place_missing'], actor, now)
    await tx.insert(outcomes).values({
      ...{ meetingId: meeting.id, caseId, mode, authorityPresent, concludedOn },
      ...{ childsViews, ...(childsViewsBy && { childsViewsBy }) },
    })
    const certificate = await certificateAfter(work, 'took_part', concludedOn)
    return {
      detail: {
        meetingId: meeting.id,
        endedAt: endedAt.toISOString(),
        concludedOn,
        arrangedBy,
        authorityPresent,
        certificateDueOn: certificate.dueOn,
      },
      tasks: authorityPresent ? [] : await unlessWaiting(tx, caseId, nobodyToDecide),
      duties: [
        dischargesOn(concludedOn, 'arrange_mediation'),
        cancels('issue_certificate', 'The meeting was held', 'not_arranged'),
        cancels('give_notice', 'The meeting was held, and no place had been entered'),
        opens(toRecordOutcome({ endedOn: concludedOn }, calendar)),
        ...certificate.duties,
      ],
      letters: [
        ...toFamily(mediationCase, (to, url) =>
          letter('meeting-ended', to, {
            reference,
            caseUrl: url,
            certificateDueOn: certificate.dueOn,
            certificateNeeded: certificate.needed,
          }),
        ),
        ...[...(toldCouncil ? [toldCouncil] : []), ...icbs].map(({ to }) =>
          letter('mediation-ended', to, {
            reference,
            caseUrl: caseUrl('authority', caseId),
            how: 'meeting_ended',
          }),
        ),
        ...(await nobodyComesAlong(work, 'meeting_ended')),
        ...certificate.letters,
      ],
    }
  },
})

const nobodyToDecide = {
  kind: 'nobody_with_authority',
  detail:
    'The meeting was held, but nobody was there who could decide. Ask the council or ICB why, and the family how it went on',
} as const

const hasWords = (given: string | null) => given !== null && /\p{Letter}/u.test(given)

type Ending = Work<z.output<typeof input>>

/** Now, or the moment given: after the meeting began and not in the future. */
function momentOfEnd({ input: given, now, today }: Ending, { startsAt }: Meeting): Date {
  if (now < startsAt) throw problem('', 'The meeting has not begun')
  if (given.endedOn === null && given.endedAt === null) return now
  if (given.endedAt === null) throw problem('endedAt', 'Enter the time it ended')
  const endedAt = instantAt(given.endedOn ?? today, given.endedAt)
  const field = given.endedOn === null || londonDate(endedAt) === londonDate(startsAt) ? 'endedAt' : 'endedOn'
  if (endedAt <= startsAt) throw problem(field, 'The meeting must end after it begins')
  if (endedAt > now) throw problem(field, 'The meeting must have ended by now')
  return endedAt
}
