import { date } from '@/lib/law/calendar/date'
import type { LetterKind, LetterProps, MeetingFacts } from './letter'
import { renderLetter } from './render'

const about = { reference: 'SM-7KQ4-M3XD', caseUrl: 'https://mediation.example/parent/cases/1' }
const appeal = { safeOn: date('2026-12-31'), dueOn: date('2027-01-04') }
const council = 'Northshire Council'

/** A meeting in winter, as its calendar file tells it. */
export const meeting: MeetingFacts = {
  uid: 'c0ffee00-0000-4000-8000-000000000001',
  sequence: 1,
  method: 'REQUEST',
  startsAt: '2026-12-08T10:00:00.000Z',
  endsAt: '2026-12-08T12:30:00.000Z',
  mode: 'video',
  place: null,
  joinUrl: 'https://meet.example/room/7',
}

/** What each kind of letter is told, for tests. */
export const samples: { readonly [Kind in LetterKind]: LetterProps[Kind] } = {
  'sign-in': { link: 'https://mediation.example/sign-in/link?token=abc', code: '418203', minutes: 15 },
  invitation: { organisation: council, role: 'la_officer', signInUrl: 'https://mediation.example/sign-in' },

  'request-received': { ...about, appeal, next: 'information' },
  'information-given': { ...about, appeal },
  'mediation-declined': { ...about, certificateDueOn: date('2026-11-19'), certificateNeeded: true },
  'mediation-chosen': {
    ...about,
    council,
    toldOn: date('2026-11-16'),
    healthOnly: false,
    holdBySafeOn: date('2026-12-15'),
    holdByDueOn: date('2026-12-16'),
  },
  'council-acknowledged': { ...about, body: council },
  'icb-told': { ...about, icb: 'NHS Northshire Integrated Care Board', toldOn: date('2026-11-18') },
  'mediator-appointed': { ...about, mediator: 'Ruth Adeyemi' },
  'mediator-changed': { ...about, before: 'Ruth Adeyemi', next: 'Jonah Marsh', lost: null },
  'objection-settled': { ...about, mediator: 'Ruth Adeyemi', goesOn: true },
  'times-offered': { ...about, count: 3, mediator: 'Ruth Adeyemi' },
  'time-held': { ...about, meeting, waitingFor: [council], answerBy: date('2026-11-27') },
  'hold-lapsed': { ...about, startsAt: meeting.startsAt },
  'not-arranged': { ...about, body: council, certificateDueOn: date('2026-12-21'), certificateNeeded: true },
  'meeting-ended': { ...about, certificateDueOn: date('2026-12-11'), certificateNeeded: true },
  withdrawn: { ...about, certificateDueOn: null, certificateNeeded: true },
  'certificate-issued': {
    ...about,
    number: 'C-2026-000123-D',
    kind: 'took_part',
    issuedOn: date('2026-12-10'),
    appeal: { safeOn: date('2027-01-08'), dueOn: date('2027-01-11') },
  },
  'certificate-replaced': {
    ...about,
    number: 'C-2026-000124-H',
    oldNumber: 'C-2026-000123-D',
    issuedOn: date('2026-12-10'),
  },
  'certificate-revoked': {
    ...about,
    number: 'C-2026-000123-D',
    issuedOn: date('2026-12-10'),
    insteadDueOn: date('2026-12-17'),
  },
  'case-closed': { ...about, appeal: null },
  'settlement-offered': { ...about, body: council },
  settled: {
    ...about,
    body: council,
    firstDueOn: date('2026-12-14'),
    certificateDueOn: date('2026-12-03'),
    certificateAsked: true,
    certificateNeeded: true,
  },
  'certificate-asked': { ...about, certificateDueOn: date('2026-12-03'), certificateNeeded: true },
  'family-asked': { ...about, about: 'time', appeal },
  'not-pursued': { ...about, appeal, certificateNeeded: true },
  superseded: {
    ...about,
    newReference: 'SM-4HJT-9QRW',
    oldLetterOn: date('2026-10-05'),
    newLetterOn: date('2026-11-20'),
    contactBy: date('2027-01-20'),
    appeal: { safeOn: date('2027-01-20'), dueOn: date('2027-01-20') },
  },
  'right-passed': { ...about, caseUrl: 'https://mediation.example/sign-in' },
  'right-passed-parent': { ...about, caseUrl: 'https://mediation.example/parent' },
  'instructions-confirmed': { ...about, reader: 'young_person' },
  'date-ahead': {
    ...about,
    what: 'appeal',
    safeOn: date('2026-12-31'),
    dueOn: date('2027-01-04'),
    carefulDayGone: null,
    certificate: 'issued',
    appeal,
  },
  'date-gone': { ...about, what: 'appeal', dueOn: date('2027-01-04'), certificate: 'issued', appeal },

  'mediation-requested': {
    ...about,
    body: council,
    toldOn: date('2026-11-16'),
    healthOnly: false,
    holdByDueOn: date('2026-12-16'),
    holdBySafeOn: date('2026-12-15'),
    acknowledgeBy: date('2026-11-18'),
    icbNoticeDueOn: date('2026-11-19'),
  },
  'health-notice': {
    ...about,
    council,
    toldOn: date('2026-11-18'),
    healthOnly: false,
    holdByDueOn: date('2026-12-16'),
  },
  'time-chosen': { ...about, meeting, confirmBy: date('2026-11-27') },
  'certificate-fact': { ...about, issuedOn: date('2026-12-10') },
  'mediation-ended': { ...about, how: 'meeting_ended' },
  'settlement-declined': about,
  'council-duty-due': {
    ...about,
    body: council,
    duty: 'arrange_mediation',
    dueOn: date('2026-12-16'),
    safeOn: date('2026-12-15'),
  },
  'council-duty-late': { ...about, body: council, duty: 'acknowledge', dueOn: date('2026-11-18') },

  'mediation-offered': { ...about, council, mode: 'video', answerBy: '2026-11-18T17:00:00.000Z' },
  'time-chosen-mediator': { ...about, meeting },
  'offer-closed': { ...about, why: 'lapsed' },
  'case-handed-over': { ...about, council, startsAt: meeting.startsAt, meeting },
  'case-released': { ...about, meeting: { ...meeting, method: 'CANCEL', sequence: 2 } },
  'companion-asked': { ...about, council, as: 'observer', startsAt: meeting.startsAt },

  'meeting-booked': { ...about, meeting, with: ['Amina Yusuf-Okafor', 'Dev Patel, Northshire Council'] },
  'meeting-cancelled': {
    ...about,
    meeting: { ...meeting, method: 'CANCEL', sequence: 2 },
    why: 'The mediator is ill',
  },
  'meeting-soon': { ...about, meeting },
  'meeting-adjourned': { ...about, startedAt: meeting.startsAt, next: true },
  'change-asked': { ...about, who: council, why: 'The person who can decide is away' },
  'move-proposed': {
    ...about,
    wasAt: meeting.startsAt,
    startsAt: '2026-12-10T14:00:00.000Z',
    endsAt: '2026-12-10T16:30:00.000Z',
    mode: 'video',
  },
  'meeting-moved': {
    ...about,
    meeting: { ...meeting, sequence: 2 },
    with: ['Ruth Adeyemi, mediator', 'Dev Patel, Northshire Council'],
    wasAt: '2026-12-04T10:00:00.000Z',
    mediator: null,
  },
  'meeting-changed': {
    ...about,
    meeting: { ...meeting, sequence: 2 },
    with: ['Ruth Adeyemi, mediator', 'Margaret Osei-Tutu, SEND officer'],
    changed: 'who_comes',
  },
  'officer-replaced': { ...about, meeting: { ...meeting, method: 'CANCEL', sequence: 2 } },
  'meeting-stands': { ...about, startsAt: meeting.startsAt, endsAt: meeting.endsAt },
  'companion-named': { ...about, name: 'Sorcha Byrne', as: 'observer' },
  'companion-ended': {
    ...about,
    ...{ name: 'Sorcha Byrne', as: 'observer' },
    meeting: { ...meeting, method: 'CANCEL', sequence: 2 },
  },

  'guest-proposed': about,
  'guest-answered': { ...about, mayCome: true },
  'health-split': { ...about, newReference: 'SM-4HJT-9QRW', reader: 'family' },

  'resolution-asked': { ...about, from: council, needsAccount: true },
  'resolution-news': { ...about, news: 'all_agreed', who: council, needsAccount: true },
  'resolution-booked': { ...about, meeting, with: [council], needsAccount: true },
  'resolution-outcome': {
    ...about,
    ...{ result: 'part_settled', isFamily: true, needsAccount: true, agreedPoints: null },
  },
  'agreement-to-sign': { ...about, isCorrection: false },
  'agreement-signed': { ...about, agreedOn: date('2026-12-08'), firstDueOn: date('2026-12-22') },
  'agreement-told': { ...about, toldOn: date('2026-12-10') },
  'correction-asked': { ...about, who: council },
  'undertaking-reported': { ...about, body: council },
  'undertaking-answered': { ...about, answer: 'confirmed' },
  'undertaking-missed': { ...about, body: council, dueOn: date('2026-12-22') },

  'message-waiting': { url: 'https://mediation.example/safeguarding' },
  'message-received': { number: 'M-7KQ4-M3XD', receivedOn: date('2026-12-08') },

  'own-duty-due': { ...about, duty: 'answer_offer', dueOn: date('2026-11-18'), by5pm: true },
  'own-duty-late': { ...about, duty: 'record_outcome', dueOn: date('2026-12-09') },
  'dates-moved': {
    ...about,
    reader: 'family',
    moved: [
      {
        duty: 'start_appeal',
        was: { safeOn: date('2026-12-31'), dueOn: date('2027-01-04') },
        is: { safeOn: date('2026-12-31'), dueOn: date('2027-01-05') },
        why: 'Monday 4 January 2027 became a bank holiday (A royal wedding)',
      },
    ],
  },

  'certificate-due': { ...about, kind: 'took_part', dueOn: date('2026-12-11') },
  'desk-task': { ...about, what: 'Nobody who can decide was named in time' },
  'desk-duty': { ...about, who: council, duty: 'acknowledge', dueOn: date('2026-11-18'), isLate: true },
}

/** A letter's own words as text, under its subject: without the head and foot that all letters share. */
export async function wordsOf<Kind extends LetterKind>(kind: Kind, changes: Partial<LetterProps[Kind]> = {}) {
  const { subject, text } = await renderLetter(kind, 'Amina', { ...samples[kind], ...changes })
  const [, rest = ''] = text.split(/^Arrange SEND mediation\n/)
  const [words = ''] = rest.split('\n\nArrange SEND mediation\nRing free')
  return `${subject}\n---\n${words.trim()}`
}
