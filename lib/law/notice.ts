import { cite } from './provisions'

/**
 * What a local authority's notice of a decision must say about mediation.
 *
 * Children and Families Act 2014 s.52: it tells of mediation and of the certificate (S52-1), and the family that
 * wants to mediate tells the local authority what about (S52-2). SEND Regulations 2014 reg 32, paragraphs (a) to (f) (R32-1). Because of (f), whoever the notice names may be
 * told in the local authority's place: that starts the 30 days (R32-2).
 */
export const noticeContents = [
  { item: 'right_to_mediate', paragraph: 'a', says: 'You have the right to ask for mediation.' },
  {
    item: 'certificate_needed',
    paragraph: 'b',
    says: 'You need a certificate from a mediation adviser to appeal.',
  },
  { item: 'adviser_contact', paragraph: 'c', says: 'How to contact the mediation adviser.' },
  { item: 'time_limits', paragraph: 'd', says: 'How long you have to ask for mediation.' },
  {
    item: 'what_to_tell',
    paragraph: 'e',
    says: 'If you want to mediate, tell the council so, what about, and any health provision that you want.',
  },
  { item: 'council_contact', paragraph: 'f', says: 'Whom to contact for the council to arrange it.' },
] as const

export type NoticeItem = (typeof noticeContents)[number]['item']

/** Whether the notice lacks something it must say, and what. The Tribunal may allow more time for such a notice. */
export function noticeDefects(included: readonly NoticeItem[]): {
  readonly defective: boolean
  readonly missing: readonly NoticeItem[]
  readonly provision: string
} {
  const missing = noticeContents.map(({ item }) => item).filter((item) => !included.includes(item))
  return { defective: missing.length > 0, missing, provision: cite('act52', 'reg32') }
}
