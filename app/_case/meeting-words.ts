import { modeNames } from '@/app/_case/decision-names'
import { meetingModes, type MeetingMode } from '@/lib/cases/case'

/** A form's choices of how people meet. */
export const modeChoices = meetingModes.map((mode) => ({ value: mode, label: modeNames[mode] }))

/** 'Video, in person': several ways in one phrase. */
export function modesInWords(modes: readonly MeetingMode[]): string {
  const named = modes.map((mode) => modeNames[mode])
  return [named[0], ...named.slice(1).map((name) => name.toLowerCase())].join(', ')
}
