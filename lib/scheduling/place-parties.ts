import { meetingModes, type MeetingMode } from '@/lib/cases/case'
import { addDays, instantAt, type CalendarDate } from '@/lib/law/calendar/date'
import { asPerson } from './as-person'
import type { emptyDiary } from './diaries'
import type { MeetingNeeded } from './meeting-needed'
import type { Places } from './places'
import type { Party } from './slots/search'

/**
 * A room or line is needed where the provider has any. Where none of its rooms fits, none is ever free: a family's needs
 * are not passed over. Where it has none at all the place is agreed outside.
 */
export function placeParties(
  needed: MeetingNeeded,
  { places, hasRooms }: Places,
  diaryOf: (calendarId: string) => typeof emptyDiary,
): Party[] {
  return meetingModes.flatMap((mode): Party[] => {
    const own = places.filter((place) => place.mode === mode)
    if (own.length === 0 && !(mode === 'in_person' && hasRooms)) return []
    return [
      {
        id: mode,
        name: placeName(mode, needed, own.length > 0),
        required: true,
        kind: 'places',
        modes: [mode],
        places: own.map(({ calendarId, name, minutesBefore, minutesAfter, untilOn }) => {
          const [buffers, diary] = [{ minutesBefore, minutesAfter }, diaryOf(calendarId)]
          return {
            ...asPerson(calendarId, name, diary),
            exceptions: [...diary.exceptions, ...(untilOn ? [goneFrom(untilOn)] : [])],
            buffers: { video: buffers, in_person: buffers, telephone: buffers },
          }
        }),
      },
    ]
  })
}

/** What is looked for, as it stands among who has to be there. The needs are named where no room of ours meets them. */
function placeName(mode: MeetingMode, { stepFreeNeeded, people }: MeetingNeeded, fits: boolean): string {
  if (mode !== 'in_person') return mode === 'video' ? 'A video line' : 'A telephone line'
  return `A room${stepFreeNeeded ? ' with step-free access' : ''}${fits ? '' : ` for ${people} people`}`
}

/** A place is closed from the day on which it is not used any more, for as long as anybody may search. */
const goneFrom = (day: CalendarDate) => ({
  kind: 'busy' as const,
  startsAt: instantAt(day, '00:00'),
  endsAt: instantAt(addDays(day, 366), '00:00'),
})
