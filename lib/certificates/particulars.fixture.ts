import { date } from '@/lib/law/calendar/date'
import { startAppeal } from '@/lib/law/clock/start-appeal'
import type { CertificateParticulars } from './content'

const letterDatedOn = date('2026-11-02')
const issuedOn = date('2026-12-09')

/** A certificate for a family that took part, for tests. */
export const tookPart: CertificateParticulars = {
  number: 'C-2026-000318-Q',
  code: 'K7PM4R9X2D',
  verifyUrl: 'https://mediation.example/verify',
  ground: { kind: 'took_part', endedOn: date('2026-12-08') },
  issuedOn,
  holder: { name: 'Amina Yusuf-Okafor', is: 'parent' },
  child: { name: 'Yusuf Okafor', bornOn: date('2018-05-14'), isYoungPerson: false },
  council: 'Northshire Council',
  icbs: [],
  decision: { grounds: ['refuse_plan'], letterDatedOn },
  adviser: { name: 'Grace Lindqvist', organisation: 'Arrange SEND mediation' },
  service: {
    name: 'Arrange SEND mediation',
    phone: '0808 157 0123',
    openingHours: 'Monday to Friday, 8am to 6pm',
  },
  appeal: startAppeal({
    letterDatedOn,
    noticeSentOn: letterDatedOn,
    certificateIssuedOn: issuedOn,
    adviserContactedOn: date('2026-11-10'),
  }),
  replaces: null,
}
