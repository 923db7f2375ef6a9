import type { CaseView } from '@/lib/cases/queries'

/** Whether a meeting has ended whose outcome is not recorded yet. */
export const owesOutcome = ({ duties }: CaseView) =>
  duties.some(({ duty, endedOn }) => duty === 'record_outcome' && endedOn === null)
