import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { reader, transact } from '@/db/client'
import { mediators, offers, registerEntries } from '@/db/schema/mediators'
import { calendars, diaryEntries, meetingAttendees, meetings, offeredTimes } from '@/db/schema/scheduling'
import { bodies, cast, seedCast } from '@/db/seed/cast'
import type { MeetingMode } from '@/lib/cases/case'
import type { Actor } from '@/lib/kernel/actor'
import { asOf } from '@/lib/kernel/now'
import { date, instantAt } from '@/lib/law/calendar/date'
import { aRequest, at, done, education, health } from './a-request.fixture'
import { acceptOffer } from './accept-offer'
import { chooseTime } from './choose-time'
import { confirmAttendance } from './confirm-attendance'
import { describeWishes } from './describe-wishes'
import { notifyIcb } from './notify-icb'
import { offerMediator } from './offer-mediator'
import { offerTimes } from './offer-times'

/** The Monday on which these stories begin, and the instant at which they are told. */
export const monday = date('2026-11-30')
export const mondayAtTen = instantAt(monday, '10:00')

/** Tells a story on that Monday, or on another day at a time. */
export const onMonday = <Result>(work: () => Promise<Result>) => asOf(mondayAtTen, work)
export const onDay = <Result>(day: string, time: string, work: () => Promise<Result>) =>
  asOf(instantAt(date(day), time), work)

/** How stories of two mediators begin: the cast, Ruth with time for all of them, and Jonah with papers that hold. */
export async function ruthAndJonahMediate(): Promise<void> {
  await seedCast()
  await ruthHas({ casesPerWeek: 1000 })
  await jonahIsInDate()
  await jonahHas({ casesPerWeek: 1000 })
}

/** A case that Ruth has been offered. */
export async function anOffer(
  mediator: Actor & { userId: string } = cast.ruth,
  how: Parameters<typeof aRequest>[1] = {},
) {
  const caseId = await aRequest('meeting', how)
  // Amina has met Ruth in other stories, and does not mind.
  const wishes = { mode: 'no_preference', sameMediatorWanted: 'yes' }
  await done(describeWishes(cast.amina, await at(caseId), wishes))
  await done(offerMediator(cast.imogen, await at(caseId), { mediatorId: mediator.userId }))
  return { caseId, offerId: await openOfferOf(caseId) }
}

/** The offer of the case that waits for an answer. */
export async function openOfferOf(caseId: string): Promise<string> {
  const [offer] = await reader
    .select()
    .from(offers)
    .where(and(eq(offers.caseId, caseId), eq(offers.status, 'open')))
  return offer!.id
}

/** A case that Ruth has taken. With health in issue the ICB has been told, unless said otherwise. */
export async function aMediatedCase({
  withHealth = false,
  icbTold = true,
  mediator = cast.ruth,
} = {}): Promise<string> {
  const { caseId, offerId } = await anOffer(mediator, {
    issues: withHealth ? [education, health] : [education],
  })
  await done(acceptOffer(mediator, await at(caseId), { offerId }))
  if (withHealth && icbTold) await done(notifyIcb(cast.dev, await at(caseId), anIcbNotice))
  return caseId
}

export const anIcbNotice = {
  icbId: bodies.northshireIcb.id,
  notifiedOn: monday,
  contact: 'Nia Bevan',
  whatWasSent: 'The issues and the therapy',
}

/** Offers one time and returns its id. */
export async function anOfferedTime(
  caseId: string,
  day: string,
  startsAt = '10:00',
  mediator = cast.ruth,
  mode: MeetingMode = 'video',
): Promise<string> {
  await done(offerTimes(mediator, await at(caseId), { times: [{ day, startsAt, mode }] }))
  const [time] = await reader
    .select()
    .from(offeredTimes)
    .where(and(eq(offeredTimes.caseId, caseId), eq(offeredTimes.startsAt, instantAt(date(day), startsAt))))
  return time!.id
}

/** A case whose family has chosen a time on this day. */
export async function aHold(
  day: string,
  startsAt = '10:00',
  how: NonNullable<Parameters<typeof aMediatedCase>[0]> = {},
) {
  const caseId = await aMediatedCase(how)
  const offeredTimeId = await anOfferedTime(caseId, day, startsAt, how.mediator)
  await done(chooseTime(cast.amina, await at(caseId), { offeredTimeId }))
  return caseId
}

export const margaretDecides = { deciderUserId: cast.margaret.userId, hasAuthority: 'yes' }
export const namedDecider = {
  deciderName: 'Sam Field',
  deciderJobTitle: 'Head of service',
  hasAuthority: 'yes',
}

/** A case with a meeting booked on this day. */
export async function aBooking(day: string, startsAt = '10:00'): Promise<string> {
  const caseId = await aHold(day, startsAt)
  await done(confirmAttendance(cast.dev, await at(caseId), namedDecider))
  return caseId
}

export async function theMeeting(caseId: string) {
  const [meeting] = await reader
    .select()
    .from(meetings)
    .where(eq(meetings.caseId, caseId))
    .orderBy(asc(meetings.createdAt))
  return meeting!
}

export function attendeesOf(caseId: string) {
  return reader
    .select()
    .from(meetingAttendees)
    .where(
      inArray(
        meetingAttendees.meetingId,
        reader.select({ id: meetings.id }).from(meetings).where(eq(meetings.caseId, caseId)),
      ),
    )
    .orderBy(asc(meetingAttendees.side), asc(meetingAttendees.name))
}

/** Whose time the case takes, as it stands. */
export async function whoseTime(caseId: string) {
  const live = await reader
    .select({ userId: calendars.userId })
    .from(diaryEntries)
    .innerJoin(calendars, eq(calendars.id, diaryEntries.calendarId))
    .innerJoin(meetings, eq(meetings.id, diaryEntries.meetingId))
    .where(and(eq(meetings.caseId, caseId), isNull(diaryEntries.releasedAt)))
  return live.map(({ userId }) => userId).toSorted()
}

/** That everybody named for the case's meetings came, as the form says it; or for one of them. */
export async function everybodyCame(caseId: string, meetingId?: string): Promise<Record<string, string>> {
  const attendees = await attendeesOf(caseId)
  return Object.fromEntries(
    attendees
      .filter((one) => meetingId === undefined || one.meetingId === meetingId)
      .map(({ id }) => [`attendance.${id}`, 'all']),
  )
}

/** Changes what is known of Ruth, as a story needs it. */
export const ruthHas = (facts: Partial<typeof mediators.$inferInsert>) =>
  transact((tx) => tx.update(mediators).set(facts).where(eq(mediators.userId, cast.ruth.userId)))

/** The same of Jonah. */
export const jonahHas = (facts: Partial<typeof mediators.$inferInsert>) =>
  transact((tx) => tx.update(mediators).set(facts).where(eq(mediators.userId, cast.jonah.userId)))

/** Renews what Jonah let run out. */
export const jonahIsInDate = () =>
  transact((tx) =>
    tx
      .update(registerEntries)
      .set({ validUntilOn: date('2027-12-31') })
      .where(eq(registerEntries.mediatorId, cast.jonah.userId)),
  )
