import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { guests } from '@/db/schema/guests'
import { meetingAttendees } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { standingMeeting } from '@/lib/scheduling/meeting'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { guestNews } from '../guest-letters'
import { nextPosition } from '../guests'
import { bodyOf } from '../taking-part'
import { ticked } from '../ticked'

const input = z.object({
  /** Whom of theirs the new one comes for; empty for somebody who comes as well and is no officer of theirs. */
  replaces: z.preprocess((given) => given || undefined, z.uuid().optional()),
  name: words({ called: 'The name', missing: 'Enter their name' }),
  jobTitle: words({
    called: 'The job',
    missing: 'Say what they are: their job, or who they are to the case',
  }),
  hasAuthority: ticked,
})

/**
 * A council or ICB sends somebody else than it named, or asks for somebody to come as well. Its own officers it chooses;
 * for anybody else every party is asked, and the mediator where not all agree (SEND Regs 2014 reg 38(1)). When nobody
 * with authority is left, the desk is told at once: the meeting stands (LAW R36-3, A-11).
 */
export const changeAttendees = caseCommand('change_attendees', {
  input,
  run: (work) => (work.input.replaces ? swap(work, work.input.replaces) : bring(work)),
})

type Changing = Work<z.output<typeof input>>

async function swap(work: Changing, attendeeId: string): Promise<Outcome> {
  const {
    tx,
    actor,
    role,
    mediationCase,
    input: { name, jobTitle, hasAuthority },
    now,
  } = work
  const { id: caseId } = mediationCase
  const body = bodyOf(actor, role, mediationCase)
  const meeting = await standingMeeting(tx, caseId)
  if (!meeting) throw problem('', 'No time is held or booked. Name who comes when the family has chosen one')
  const organisationId = body.organisation.id
  const theirs = and(
    eq(meetingAttendees.meetingId, meeting.id),
    eq(meetingAttendees.organisationId, organisationId),
  )
  const changed = await tx
    .update(meetingAttendees)
    .set({ name, jobTitle, hasAuthority, userId: null, limits: null, confirmedAt: now })
    .where(and(theirs, eq(meetingAttendees.id, attendeeId)))
    .returning({ id: meetingAttendees.id })
  if (changed.length === 0) throw problem('replaces', 'Choose one of your own who was named')
  const deciders = await tx.$count(meetingAttendees, and(theirs, eq(meetingAttendees.hasAuthority, true)))
  return {
    detail: { body: body.organisation.name, what: 'swap', hasAuthority: deciders > 0 },
    letters: [],
    tasks:
      deciders > 0
        ? []
        : await unlessWaiting(tx, caseId, {
            kind: 'nobody_with_authority',
            detail: `${body.organisation.name} now sends nobody who can decide. Ask it for somebody today`,
          }),
  }
}

async function bring(work: Changing): Promise<Outcome> {
  const {
    tx,
    actor,
    role,
    mediationCase,
    input: { name, jobTitle },
    now,
  } = work
  const body = bodyOf(actor, role, mediationCase)
  const id = randomUUID()
  await tx.insert(guests).values({
    ...{ id, caseId: mediationCase.id, kind: 'other', broughtBy: body.id },
    ...{ name, role: jobTitle, proposedAt: now },
    position: await nextPosition(tx, mediationCase.id),
  })
  const { guest, letters, tasks } = await guestNews(work, id, undefined)
  return {
    detail: { body: body.organisation.name, what: 'bring', guestId: id, answer: guest.attendance.answer },
    letters,
    ...(tasks && { tasks }),
  }
}
