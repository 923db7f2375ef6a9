/** A question that the law leaves open, and the answer these rules give. */
export type Reading = { readonly id: string; readonly question: string; readonly answer: string }

/** Where the law can be read in more than one way. The workings of a deadline say so where it matters. */
export const readings: readonly Reading[] = [
  {
    id: 'A-1',
    question: 'The SEND Regulations do not define a working day.',
    answer: 'The Tribunal’s definition. An office’s own Christmas closure does not count as a holiday.',
  },
  {
    id: 'A-2',
    question: 'What starts the 30 days?',
    answer:
      'The earliest of: the family told the council, or the contact named in its letter, or this service told the council.',
  },
  {
    id: 'A-3',
    question: 'Must mediation be arranged or held within 30 days?',
    answer: 'The safe day is for holding it.',
  },
  {
    id: 'A-4',
    question: 'Does a certificate count that was issued although the adviser was contacted late?',
    answer: 'The last day keeps the month from it; the safe day leaves it out.',
  },
  {
    id: 'A-5',
    question: 'Does the first day count in “30 days from”?',
    answer: 'Not for the last day; it does for the safe day.',
  },
  {
    id: 'A-6',
    question: 'A weekend moves the end into August or Christmas. Does it move again?',
    answer: 'No: the earlier day. The later one is named for information.',
  },
  {
    id: 'A-7',
    question: 'Is it the day of sending, the date printed or the day of receipt?',
    answer:
      'The last day counts from sending, the safe day from the earlier of printed and sent. Receipt is never used.',
  },
  {
    id: 'A-8',
    question: 'Does a second certificate start a second month?',
    answer: 'No: the month counts from the first.',
  },
  {
    id: 'A-9',
    question: 'The certificate was issued late. From when does its month run?',
    answer: 'From the day it was issued.',
  },
  {
    id: 'A-10',
    question: 'Does a certificate that was not needed add a month?',
    answer: 'It is not relied on: only the two months are shown.',
  },
  {
    id: 'A-11',
    question: 'The council cancels the meeting, or sends nobody. Was there mediation?',
    answer: 'No: the 30 days run on, and after them a certificate says that it was not arranged.',
  },
  {
    id: 'A-12',
    question: 'The family cannot come within the 30 days.',
    answer:
      'A later day with the reason in writing, and the certificate is offered as well. The count never starts anew.',
  },
  {
    id: 'A-13',
    question: 'An ICB that must take part refuses, or there are several.',
    answer:
      'All that are relevant take part. Education goes on with the council; health can be split into a linked case with its own certificate.',
  },
  {
    id: 'A-14',
    question: 'The right passes to the young person while times run.',
    answer: 'The times run on. From that day the young person decides.',
  },
  {
    id: 'A-15',
    question: 'Of two parents one mediates and the other does not.',
    answer: 'Each chooses in a case of their own, linked for one meeting. The times run by the decision.',
  },
  {
    id: 'A-16',
    question: 'The council decides anew while mediation runs, as with an amended plan.',
    answer: 'The new notice governs: the case ends, and another begins with its own dates.',
  },
  {
    id: 'A-17',
    question: 'The certificate is dated on a weekend or after 5pm.',
    answer: 'The printed date counts.',
  },
  {
    id: 'A-18',
    question: 'Are the 3 working days for issuing the certificate or for receiving it?',
    answer: 'For issuing it, and it is sent the same day.',
  },
]
