import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { guests } from '@/db/schema/guests'
import { meetingAttendees, meetings } from '@/db/schema/scheduling'
import { problem } from '@/lib/kernel/refusal'
import { optionalWords } from '@/lib/kernel/words'
import { swapOfficersTime } from '@/lib/scheduling/attendance'
import { attendeesOf, standingMeeting, type Attendee, type Meeting } from '@/lib/scheduling/meeting'
import { officersOf } from '@/lib/scheduling/officers'
import { caseCommand, type Outcome, type Work } from '../case-command'
import { unlessWaiting } from '../desk-tasks'
import { guestNews } from '../guest-letters'
import { nextPosition } from '../guests'
import { meetingOtherwise, meetingToldTo, officersReplaced } from '../meeting-letters'
import { bodyOf, type Body } from '../taking-part'
import { ticked } from '../ticked'

const whoComes = 'Choose who comes now'

const input = z.object({
  /** Whom of theirs the new one comes for; empty for somebody who comes as well and is no officer of theirs. */
  replaces: z.preprocess((given) => given || undefined, z.uuid().optional()),
  /** One of their officers; or '' for somebody else, with a name and a job. */
  officerUserId: z.union([z.literal(''), z.uuid(whoComes)], whoComes).optional(),
  name: optionalWords({ called: 'The name' }),
  jobTitle: optionalWords({ called: 'The job' }),
  hasAuthority: ticked,
})

/**
 * A council or ICB sends somebody else than it named, or asks for somebody to come as well. Its own officers it chooses;
 * for anybody else every party is asked, and the mediator where not all agree (SEND Regs 2014 reg 38(1)). An officer's time
 * is taken, that of whoever they come for is free, and everybody's calendar of a booked meeting follows. When nobody with
 * authority is left, the desk is told at once: the meeting stands (LAW R36-3, A-11).
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
    input: { hasAuthority },
    now,
  } = work
  const { id: caseId } = mediationCase
  const body = bodyOf(actor, role, mediationCase)
  const before = await standingMeeting(tx, caseId)
  if (!before) throw problem('', 'No time is held or booked. Name who comes when the family has chosen one')
  const theirs = (await attendeesOf(tx, before.id)).filter(
    ({ organisationId }) => organisationId === body.organisation.id,
  )
  const replaced = theirs.find(({ id }) => id === attendeeId)
  if (!replaced) throw problem('replaces', 'Choose one of your own who was named')
  const next = await whoeverComes(work, body)
  if (next.userId && theirs.some(({ userId }) => userId === next.userId))
    throw problem('officerUserId', `${next.name} is named already`)

  await swapOfficersTime(tx, before, { before: replaced.userId, next: next.userId }, now)
  await tx
    .update(meetingAttendees)
    .set({ ...next, hasAuthority, limits: null, confirmedAt: now })
    .where(eq(meetingAttendees.id, attendeeId))
  const canDecide = hasAuthority || theirs.some((one) => one !== replaced && one.hasAuthority)
  return {
    detail: { body: body.organisation.name, what: 'swap', hasAuthority: canDecide },
    letters: before.status === 'booked' ? await everybodyTold(work, before, { replaced, next }) : [],
    tasks: canDecide
      ? []
      : await unlessWaiting(tx, caseId, {
          kind: 'nobody_with_authority',
          detail: `${body.organisation.name} now sends nobody who can decide. Ask it for somebody today`,
        }),
  }
}

/** One of the body's officers, or somebody else with a name and a job. */
async function whoeverComes({ tx, input: given, today }: Changing, { organisation }: Body) {
  if (!given.officerUserId) return { ...named(given), userId: null }
  const officers = await officersOf(tx, [organisation.id], today)
  const officer = officers.find(({ userId }) => userId === given.officerUserId)
  if (!officer) throw problem('officerUserId', `Choose somebody who works for ${organisation.name}`)
  return { userId: officer.userId, name: officer.name, jobTitle: officer.jobTitle }
}

function named({ officerUserId, name, jobTitle }: Changing['input']) {
  if (officerUserId === undefined && !name) throw problem('officerUserId', whoComes)
  if (!name) throw problem('name', 'Enter their name')
  if (!jobTitle) throw problem('jobTitle', 'Say what they are: their job, or who they are to the case')
  return { name, jobTitle }
}

/** Of a meeting that is booked: whoever is new to it is invited as the others were, and each of them is told who comes now. */
async function everybodyTold(
  { tx, mediationCase }: Changing,
  before: Meeting,
  { replaced, next }: { replaced: Attendee; next: Pick<Attendee, 'userId'> },
) {
  const meeting = { ...before, sequence: before.sequence + 1 }
  await tx.update(meetings).set({ sequence: meeting.sequence }).where(eq(meetings.id, meeting.id))
  const others = await meetingOtherwise(tx, mediationCase, { meeting, changed: 'who_comes' })
  return [
    ...others.filter(({ to }) => !next.userId || to.userId !== next.userId),
    ...(next.userId ? await meetingToldTo(tx, mediationCase, { meeting, userId: next.userId }) : []),
    ...(await officersReplaced(tx, mediationCase, { meeting, named: [replaced] })),
  ]
}

async function bring(work: Changing): Promise<Outcome> {
  const { tx, actor, role, mediationCase, input: given, now } = work
  if (given.officerUserId) throw problem('replaces', 'Choose in whose place this officer comes')
  const { name, jobTitle } = named(given)
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
