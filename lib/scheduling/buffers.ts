import { eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/client'
import { mediatorAreas, mediators } from '@/db/schema/mediators'
import type { MeetingMode } from '@/lib/cases/case'
import type { Buffers } from './slots/search'

/** What a mediator keeps free around a meeting, by how it is held. */
export type BuffersByMode = Readonly<Record<MeetingMode, Buffers>>

/** Mediators' profiles with their buffers for meetings in a council's area: two queries, however many. */
export async function profilesWithBuffers(
  source: Pick<Reader, 'select'>,
  userIds: readonly string[],
  areaId: string | null,
) {
  if (userIds.length === 0) return []
  const profiles = await source
    .select()
    .from(mediators)
    .where(inArray(mediators.userId, [...userIds]))
  const ways = areaId
    ? await source.select().from(mediatorAreas).where(eq(mediatorAreas.organisationId, areaId))
    : []
  return profiles.map((profile) => {
    const way = ways.find(({ mediatorId }) => mediatorId === profile.userId)?.travelMinutes ?? 0
    return { ...profile, buffers: buffersByMode(profile, way) }
  })
}

/** The profile's minutes; for a meeting in person with the way there before and the way back after. */
function buffersByMode({ minutesBefore, minutesAfter }: Buffers, way: number): BuffersByMode {
  const usual = { minutesBefore, minutesAfter }
  const away = { minutesBefore: minutesBefore + way, minutesAfter: minutesAfter + way }
  return { video: usual, in_person: away, telephone: usual }
}
