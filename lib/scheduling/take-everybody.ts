import type { Transaction } from '@/db/client'
import type { CaseSearch } from './case-search'
import { diariesOfPeople, freeTime, lockDiaries, takeTime, type Taking } from './diary'
import { after, type Span } from './free-times'
import type { MeetingNeeded } from './meeting-needed'
import { placeOf } from './places'
import { onGrid, searchOfOneDay, type Chosen, type When } from './search-of-one-day'
import { findSlots, type Slot } from './slots/find-slots'

/** A time that everybody has agreed to, and the people besides the mediator who come to it. */
export type Agreed = Omit<Chosen, 'offered'> & {
  officers: readonly string[]
  /** They take their time later in the transaction, if they have it. */
  companions: readonly string[]
}

/**
 * Takes a time for the meeting in the diaries of everybody who has to be there, with a room or line where one is
 * needed, buffers included: all of it or nothing. Whether it is free is looked at again here, under locks; whoever is
 * quicker wins, and another officer or room is tried in place of one that has just gone. Answers with the place, or
 * with nothing when the time is taken.
 */
export async function takeEverybody(
  tx: Transaction,
  needed: MeetingNeeded,
  meeting: Chosen & { id: string },
  when: When,
): Promise<Taken> {
  // How many meetings a session holds is counted over many diaries, so a body's are booked one after the other.
  await lockDiaries(
    tx,
    needed.bodies.map(({ id }) => id),
  )
  const search = () => searchOfOneDay(tx, needed, meeting, when)
  return takeFirst(tx, meeting, search, { also: [], later: [] }, when)
}

/**
 * The same for a time that everybody has agreed to. Who comes is known and nobody is looked for in their place; whatever
 * time the meeting took before is free. Two such meetings wait for each other and never for ever: the diaries of those
 * who take their time later are locked with the others, in the one order.
 */
export async function takeAgreed(
  tx: Transaction,
  needed: MeetingNeeded,
  meeting: Agreed & { id: string },
  when: When,
): Promise<Taken> {
  const { id, startsAt, endsAt, officers, companions } = meeting
  await freeTime(tx, id, when.now)
  const diaries = await diariesOfPeople(tx, [...officers, ...companions])
  const also = Array.from(new Set(officers), (userId): Taking => ({
    calendarId: diaries.get(userId)!,
    startsAt,
    endsAt,
  }))
  const later = companions.map((userId) => diaries.get(userId)!)
  const search = async () => {
    const { search: found, ...rest } = await searchOfOneDay(tx, needed, { ...meeting, offered: true }, when)
    return { ...rest, search: { ...found, parties: found.parties.filter(({ kind }) => kind === 'places') } }
  }
  return takeFirst(tx, meeting, search, { also, later }, when)
}

/** The place that was taken with the time; nothing when the time is not free. */
export type Taken = { place: string | null; joinUrl: string | null } | undefined

/** What is taken with that which the search finds, and diaries in which time is taken after it. */
type Further = { also: readonly Taking[]; later: readonly string[] }

async function takeFirst(
  tx: Transaction,
  meeting: Span & { id: string },
  search: () => Promise<CaseSearch>,
  { also, later }: Further,
  { now }: When,
): Promise<Taken> {
  const { startsAt } = onGrid(meeting)
  for (let tries = 0; tries < mostTries; tries += 1) {
    const caseSearch = await search()
    const slot = findSlots(caseSearch.search).find((one) => one.startsAt.getTime() === startsAt.getTime())
    if (!slot) return undefined
    const takings = [...(await takingsOf(tx, meeting, slot, caseSearch)), ...also]
    const diaries = takings.map(({ calendarId }) => calendarId)
    const locked = later.length > 0 ? [...diaries, ...later] : []
    if (await takeAll(tx, meeting.id, { takings, locked }, now)) return placeOf(tx, diaries)
  }
  return undefined
}

/** Rooms, lines and officers may go one after the other while we look; there are not many more than this. */
const mostTries = 5

/** Whom the slot names, each with their own buffers. Somebody without a diary gets one. */
async function takingsOf(
  tx: Transaction,
  { startsAt, endsAt }: Span,
  { mode, mediator, covers }: Slot,
  { search, calendarOf }: CaseSearch,
): Promise<Taking[]> {
  const owners = [
    ...search.mediators,
    ...search.parties.flatMap((party) =>
      party.kind === 'places' ? party.places : party.kind === 'any_of' ? party.colleagues : [],
    ),
  ]
  // All that are missing and not only those named: the next try may name another of them.
  const without = owners.map(({ id }) => id).filter((id) => !calendarOf.has(id))
  const made = await diariesOfPeople(tx, without)
  return [mediator, ...covers].flatMap(({ by }): Taking[] => {
    const owner = owners.find(({ id }) => id === by)
    if (!owner) return []
    const { minutesBefore, minutesAfter } = owner.buffers[mode]
    return [
      {
        calendarId: calendarOf.get(owner.id) ?? made.get(owner.id)!,
        startsAt: after(startsAt, -minutesBefore),
        endsAt: after(endsAt, minutesAfter),
      },
    ]
  })
}

/** Locks that a try has taken are let go with it, so that the next one takes its own in their order. */
async function takeAll(
  tx: Transaction,
  meetingId: string,
  { takings, locked }: { takings: readonly Taking[]; locked: readonly string[] },
  now: Date,
) {
  try {
    await tx.transaction(async (inner) => {
      await lockDiaries(inner, locked)
      if ((await takeTime(inner, meetingId, takings, now)).length > 0) throw new TakenMeanwhile()
    })
    return true
  } catch (error) {
    if (error instanceof TakenMeanwhile) return false
    throw error
  }
}

class TakenMeanwhile extends Error {}
