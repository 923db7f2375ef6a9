import { inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mediatorAreas, mediators } from '@/db/schema/mediators'
import type { MeetingMode } from '@/lib/cases/case'
import type { Buffers } from './slots/search'

/** What a mediator keeps free around a meeting, by how it is held. */
export type BuffersByMode = Readonly<Record<MeetingMode, Buffers>>

type Source = Pick<Reader, 'select'>

/** Mediators' profiles with their buffers for meetings in a council's area: two queries, however many. */
export async function profilesWithBuffers(source: Source, userIds: readonly string[], areaId: string | null) {
  const found = await profilesWithAreas(source, userIds)
  return found.map(({ buffersIn, ...profile }) => ({ ...profile, buffers: buffersIn(areaId) }))
}

/** The same where meetings are in several areas. */
export async function profilesWithAreas(source: Source, userIds: readonly string[]) {
  if (userIds.length === 0) return []
  const ids = [...userIds]
  const profiles = await source.select().from(mediators).where(inArray(mediators.userId, ids))
  const ways = await source.select().from(mediatorAreas).where(inArray(mediatorAreas.mediatorId, ids))
  return profiles.map((profile) => {
    const own = ways.filter(({ mediatorId }) => mediatorId === profile.userId)
    return { ...profile, buffersIn: (areaId: string | null) => buffersByMode(profile, wayTo(own, areaId)) }
  })
}

/** The minutes of the way to a council's area; none where the mediator has not said. */
export const wayTo = (
  areas: readonly { organisationId: string; travelMinutes: number }[],
  areaId: string | null,
): number => areas.find(({ organisationId }) => organisationId === areaId)?.travelMinutes ?? 0

/** The profile's minutes; for a meeting in person with the way there before and the way back after. */
export function buffersByMode({ minutesBefore, minutesAfter }: Buffers, way: number): BuffersByMode {
  const usual = { minutesBefore, minutesAfter }
  const away = way === 0 ? usual : { minutesBefore: minutesBefore + way, minutesAfter: minutesAfter + way }
  return { video: usual, in_person: away, telephone: usual }
}
