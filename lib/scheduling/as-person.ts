import { meetingModes } from '@/lib/cases/case'
import type { emptyDiary } from './diaries'
import type { Person } from './slots/search'

/** Somebody, or a place, as the search knows them: free whenever the diary says so, however people meet. */
export const asPerson = (id: string, name: string, diary: typeof emptyDiary): Person => ({
  id,
  name,
  ...diary,
  ifNeedBe: [],
  modes: meetingModes,
  buffers: noBuffers,
  noticeMinutes: 0,
})

const none = { minutesBefore: 0, minutesAfter: 0 }
const noBuffers = { video: none, in_person: none, telephone: none }
