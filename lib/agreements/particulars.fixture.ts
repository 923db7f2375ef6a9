import { date } from '@/lib/law/calendar/date'
import type { AgreementParticulars } from './content'

type Changes = Partial<Omit<AgreementParticulars, 'undertakings'>> & { undertakings: readonly string[] }

/** An agreement between Amina and the council, with these things to do. */
export const anAgreement = ({ undertakings, ...changes }: Changes): AgreementParticulars => ({
  reference: 'SM-7KQ4-M3XD',
  version: 1,
  service: 'Arrange SEND mediation',
  child: 'Yusuf Okafor',
  between: ['Amina Yusuf-Okafor', 'Northshire Council'],
  mediator: 'Ruth Adeyemi',
  meetingEndedOn: date('2026-12-16'),
  writtenOn: null,
  corrects: false,
  ...changes,
  undertakings: undertakings.map((what, at) => ({
    ...{ id: `${at}`, what, section: null, owner: 'Northshire Council', item: 'other', otherDayOn: null },
  })),
})
