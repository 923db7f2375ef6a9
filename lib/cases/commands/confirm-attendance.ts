import { z } from 'zod'
import { meetingAttendees } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { optionalLongWords, optionalWords } from '@/lib/kernel/words'
import { namedAttendees, takeOfficersTime } from '@/lib/scheduling/attendance'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { finishTasks, unlessWaiting } from '../desk-tasks'
import { discharges } from '../duties'
import { isOwed } from '../open-duty'
import { bodyOf, takingPart, type Body } from '../taking-part'
import { bookMeeting } from './book-meeting'

const blankAsNone = (given: unknown) => (given === '' ? undefined : given)

const whoComes = 'Choose who comes'

const input = z.object({
  /** On whose word; only the desk has to say. */
  organisationId: z.preprocess(blankAsNone, z.uuid().optional()),
  /** An officer with an account; or '' for somebody else, with a name and what they do. */
  deciderUserId: z.union([z.literal(''), z.uuid(whoComes)], whoComes).optional(),
  deciderName: optionalWords({ called: 'The name' }),
  deciderJobTitle: optionalWords({ called: 'What they do' }),
  hasAuthority: z.enum(['yes', 'no'], 'Say whether this person can decide in the meeting'),
  limits: optionalLongWords({ called: 'The limits', max: 2000 }),
  others: optionalLongWords({ called: 'The others', max: 2000 }),
})

/**
 * A council or ICB names who comes to the held time and says that this person can settle the issues there and then
 * (SEND Regs 2014 reg 37; LAW R36-3). The last one that is needed books the meeting. Without anybody who can decide
 * the hold stands, nothing is confirmed, and the desk is told.
 */
export const confirmAttendance = caseCommand('confirm_attendance', {
  input,

  async run(work): Promise<Outcome> {
    const { tx, actor, mediationCase, input: given, now, today } = work
    const { id: caseId, mediator } = mediationCase
    const body = onWhoseWord(work)
    const { id: organisationId, name } = body.organisation
    const meeting = await standingMeeting(tx, caseId)
    if (!meeting || !mediator) throw problem('', 'No time is held any more. The family chooses another')
    if (!(await isOwed(tx, caseId, 'confirm_attendance', organisationId)))
      throw problem('', `${name} has named who comes already`)

    const attendees = await namedAttendees(tx, given, body, today)
    const companions = mediationCase.companions.map(({ userId }) => userId)
    await takeOfficersTime(tx, { meeting, organisationId, attendees, companions, now })
    await tx.insert(meetingAttendees).values(
      attendees.map((attendee) => ({
        ...attendee,
        meetingId: meeting.id,
        partyId: body.id,
        side: body.role,
        organisationId,
        confirmedAt: now,
      })),
    )
    const detail = {
      meetingId: meeting.id,
      body: name,
      organisationId,
      named: attendees.map((one) => one.name),
    }
    if (given.hasAuthority === 'no')
      return {
        detail: { ...detail, hasAuthority: false },
        letters: [],
        tasks: await unlessWaiting(tx, caseId, {
          kind: 'nobody_with_authority',
          detail: `${name} names nobody who can decide in the meeting. Ask for somebody who can`,
        }),
      }

    await finishTasks(tx, caseId, ['nobody_with_authority'], actor, now)
    return {
      detail: { ...detail, hasAuthority: true, limits: given.limits },
      duties: [discharges('confirm_attendance', organisationId)],
      letters: [],
      then: (await nobodyElseIsMissing(work, organisationId)) ? [bookMeeting.next({})] : [],
    }
  },
})

type Confirming = Work<z.output<typeof input>>

function onWhoseWord({ actor, role, mediationCase, input: { organisationId } }: Confirming): Body {
  if (role !== 'administrator') return bodyOf(actor, role, mediationCase)
  const { toldCouncil, icbs } = mediationCase
  const body = [toldCouncil, ...icbs].find((told) => told?.organisation.id === organisationId)
  if (!body) throw problem('organisationId', 'Choose whose word it is')
  return body
}

async function nobodyElseIsMissing({ tx, mediationCase }: Confirming, organisationId: string) {
  const { bodies, icbMissing } = await takingPart(tx, mediationCase)
  if (icbMissing) return false
  const others = bodies.filter(({ organisation }) => organisation.id !== organisationId)
  for (const { organisation } of others)
    if (await isOwed(tx, mediationCase.id, 'confirm_attendance', organisation.id)) return false
  return true
}
