import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mediatorAreas, mediatorBuffers, mediators } from '@/db/schema/mediators'
import type { MeetingMode } from '@/lib/cases/case'
import type { Buffers } from './slots/search'

/** What a mediator keeps free around a meeting, by how it is held. */
export type BuffersByMode = Readonly<Record<MeetingMode, Buffers>>

type Facts = {
  profile: Buffers
  own: readonly ({ mode: MeetingMode } & Buffers)[]
  /** The way to a meeting in person, there and back; 0 where it is not known. */
  travelMinutes: number
}

/**
 * A mediator's buffers for each way of meeting: what they gave for it, or their profile's minutes; in person with the
 * way there before and the way back after.
 */
export function buffersByMode({ profile, own, travelMinutes }: Facts): BuffersByMode {
  const of = (mode: MeetingMode): Buffers => {
    const { minutesBefore, minutesAfter } = own.find((row) => row.mode === mode) ?? profile
    const way = mode === 'in_person' ? travelMinutes : 0
    return { minutesBefore: minutesBefore + way, minutesAfter: minutesAfter + way }
  }
  const [video, inPerson, telephone] = [of('video'), of('in_person'), of('telephone')]
  return { video, in_person: inPerson, telephone }
}

/** Mediators' profiles with their buffers for meetings in a council's area: three queries, however many. */
export async function profilesWithBuffers(
  source: Pick<Reader, 'select'>,
  userIds: readonly string[],
  areaId: string | null,
) {
  if (userIds.length === 0) return []
  const ids = [...userIds]
  const profiles = await source.select().from(mediators).where(inArray(mediators.userId, ids))
  const own = await source.select().from(mediatorBuffers).where(inArray(mediatorBuffers.mediatorId, ids))
  const ways = areaId
    ? await source.select().from(mediatorAreas).where(eq(mediatorAreas.organisationId, areaId))
    : []
  return profiles.map((profile) => ({
    ...profile,
    buffers: buffersByMode({
      profile,
      own: own.filter(({ mediatorId }) => mediatorId === profile.userId),
      travelMinutes: ways.find(({ mediatorId }) => mediatorId === profile.userId)?.travelMinutes ?? 0,
    }),
  }))
}
