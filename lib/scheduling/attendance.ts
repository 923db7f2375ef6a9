import { and, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { memberships } from '@/db/schema/people'
import { calendars, diaryEntries, meetingAttendees } from '@/db/schema/scheduling'
import type { Body } from '@/lib/cases/taking-part'
import { problem } from '@/lib/kernel/refusal'
import { isSound } from '@/lib/kernel/words'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { diariesOfPeople, freeTimeOf, keepsTime, lockDiaries, takeTime } from './diary'
import type { Meeting } from './meeting'
import { officersOf } from './officers'

type Named = {
  userId: string | null
  name: string
  jobTitle: string | null
  hasAuthority: boolean
  limits: string | null
}

type Given = {
  deciderUserId?: string | undefined
  deciderName: string | null
  deciderJobTitle: string | null
  hasAuthority: 'yes' | 'no'
  limits: string | null
  others: string | null
}

/** Who was named, the one who can decide first. Stops the command when nobody was, or when an officer is not theirs. */
export async function namedAttendees(
  tx: Transaction,
  given: Given,
  body: Body,
  today: CalendarDate,
): Promise<Named[]> {
  const authority = { hasAuthority: given.hasAuthority === 'yes', limits: given.limits }
  return [{ ...(await decider(tx, given, body, today)), ...authority }, ...othersIn(given.others)]
}

async function decider(tx: Transaction, given: Given, { organisation }: Body, today: CalendarDate) {
  const { deciderUserId, deciderName, deciderJobTitle } = given
  if (deciderUserId) {
    const officers = await officersOf(tx, [organisation.id], today)
    const officer = officers.find(({ userId }) => userId === deciderUserId)
    if (!officer) throw problem('deciderUserId', `Choose somebody who works for ${organisation.name}`)
    return { userId: officer.userId, name: officer.name, jobTitle: officer.jobTitle }
  }
  if (deciderUserId === undefined && !deciderName) throw problem('deciderUserId', 'Choose who comes')
  if (!deciderName) throw problem('deciderName', 'Enter the name of the person who comes')
  if (!deciderJobTitle) throw problem('deciderJobTitle', 'Enter what this person does')
  return { userId: null, name: deciderName, jobTitle: deciderJobTitle }
}

/** One person a line: 'Name, what they do'. */
function othersIn(others: string | null): Named[] {
  const lines = (others ?? '').split('\n').map((line) => line.trim())
  const people = lines.filter((line) => line !== '' && isSound(line))
  if (people.length > 10) throw problem('others', 'Name 10 other people or fewer')
  return people.map((line) => {
    const [name = line, ...job] = line.split(',').flatMap((part) => part.trim() || [])
    return {
      userId: null,
      name,
      jobTitle: job.join(', ') || null,
      hasAuthority: false,
      limits: null,
    }
  })
}

type Taking = {
  meeting: Meeting
  organisationId: string
  attendees: readonly Named[]
  /** They take their time when this books the meeting, and their diaries are locked in the one order with the others. */
  companions: readonly string[]
  now: Date
}

/**
 * Makes sure that the hold still stands, takes its time in the diaries of the officers who were named, and frees
 * those this body had named before. Stops the command when the hold has run out or an officer is somewhere else.
 */
export async function takeOfficersTime(tx: Transaction, taking: Taking) {
  const { meeting, organisationId, attendees, companions, now } = taking
  const officers = [...new Set(attendees.flatMap(({ userId }) => userId ?? []))]
  const diaries = await diariesOfPeople(tx, [meeting.mediatorId, ...officers, ...companions])
  await lockDiaries(tx, [...diaries.values()])
  const mediators = diaries.get(meeting.mediatorId)!
  const lapsed = meeting.heldUntil !== null && meeting.heldUntil <= now
  if (lapsed || !(await keepsTime(tx, meeting.id, mediators)))
    throw problem('', 'This time is not held any more. The family chooses another')

  await forgetEarlier(tx, meeting.id, organisationId, now)
  const { startsAt, endsAt } = meeting
  const takings = officers.map((userId) => ({ calendarId: diaries.get(userId)!, startsAt, endsAt }))
  const taken = takings.length > 0 ? await takeTime(tx, meeting.id, takings, now) : []
  if (taken.length > 0)
    throw problem('deciderUserId', 'This person is in another meeting then. Name somebody else')
}

/**
 * One officer comes to a meeting in the place of another: the diary of the one is free, and the time taken in that of
 * the other. Either is null who has no diary with us. Stops the command when the other is in another meeting then.
 */
export async function swapOfficersTime(
  tx: Transaction,
  { id, startsAt, endsAt }: Meeting,
  { before, next }: { before: string | null; next: string | null },
  now: Date,
) {
  const diaries = await diariesOfPeople(
    tx,
    [before, next].filter((userId) => userId !== null),
  )
  await lockDiaries(tx, [...diaries.values()])
  if (before) await freeTimeOf(tx, id, diaries.get(before)!, now)
  if (!next) return
  const taken = await takeTime(tx, id, [{ calendarId: diaries.get(next)!, startsAt, endsAt }], now)
  if (taken.length > 0)
    throw problem('officerUserId', 'This person is in another meeting then. Name somebody else')
}

/** Frees whoever this body had named before, and whoever was taken to come while nobody was. */
async function forgetEarlier(tx: Transaction, meetingId: string, organisationId: string, now: Date) {
  const earlier = await tx
    .delete(meetingAttendees)
    .where(
      and(eq(meetingAttendees.meetingId, meetingId), eq(meetingAttendees.organisationId, organisationId)),
    )
    .returning({ userId: meetingAttendees.userId })
  const takenToCome = await tx
    .select({ userId: memberships.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(memberships, eq(memberships.userId, calendars.userId))
    .where(
      and(
        eq(diaryEntries.meetingId, meetingId),
        isNull(diaryEntries.releasedAt),
        eq(memberships.organisationId, organisationId),
      ),
    )
  const users = [...earlier, ...takenToCome].flatMap(({ userId }) => userId ?? [])
  if (users.length === 0) return
  const diaries = await tx.select().from(calendars).where(inArray(calendars.userId, users))
  for (const { id } of diaries) await freeTimeOf(tx, meetingId, id, now)
}
