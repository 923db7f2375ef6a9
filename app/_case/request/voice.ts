import type { CaseView } from '@/lib/cases/queries'

/** Whom a request's pages speak to: the parent, the young person themselves, or somebody who fills in for them. */
export type Voice = 'parent' | 'young_person' | 'other'

export function voiceOf({ side, holder }: Pick<CaseView, 'side' | 'holder'>): Voice {
  if (side !== 'family') return 'other'
  return holder?.role === 'young_person' ? 'young_person' : 'parent'
}

/** Words in each voice. */
export type Voiced = Record<Voice, string>
