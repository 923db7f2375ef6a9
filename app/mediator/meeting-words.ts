import { modeNames } from '@/app/_case/meeting-facts'
import type { MeetingMode } from '@/lib/cases/case'

/** How a family wishes to meet. */
export const wishedModeNames: Record<MeetingMode | 'no_preference', string> = {
  ...modeNames,
  no_preference: 'No preference',
}

/** A form's choices of how people meet. */
export const modeChoices = Object.entries(modeNames).map(([value, label]) => ({ value, label }))

/** 'by video, in person': several ways in a sentence. */
export const modesInWords = (modes: readonly MeetingMode[]) =>
  modes
    .map((mode) => modeNames[mode])
    .join(', ')
    .toLowerCase()
