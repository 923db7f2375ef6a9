import type { CaseView } from '@/lib/cases/queries'

/** What it is called to record who comes: for the council, and for the ICB where one takes part. */
export const whoComesWords = ({ parties }: Pick<CaseView, 'parties'>): string =>
  parties.some(({ role }) => role === 'icb')
    ? 'Record who comes for the council or the ICB'
    : 'Record who comes for the council'
