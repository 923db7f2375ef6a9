/** The words of a case. Names as in GLOSSARY; the rules live beside each command and in lib/law. */

/** Where the mediation stands. What somebody owes is not a state but a duty. */
export const caseStates = ['draft', 'contacted', 'arranging', 'booked', 'ended', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** Who stands in a case as a party. */
export const partyRoles = [
  'parent',
  'young_person',
  'supporter',
  'local_authority',
  'icb',
  'mediator',
  'co_mediator',
  'observer',
] as const
export type PartyRole = (typeof partyRoles)[number]

/** The mediator, and who comes with them: parties only while they are mediators. */
export const mediatingRoles = ['mediator', 'co_mediator', 'observer'] as const satisfies readonly PartyRole[]

/** In what capacity somebody acts on a case. */
export const caseRoles = [
  'parent',
  'young_person',
  'supporter',
  'la_officer',
  'icb_officer',
  'mediator',
  'co_mediator',
  'observer',
  'adviser',
  'administrator',
  'system',
] as const
export type CaseRole = (typeof caseRoles)[number]

/** A decision's grounds: what could be appealed (CFA 2014 s.51), and two that could not but may be mediated. */
export const decisionGrounds = [
  'refuse_assess',
  'refuse_plan',
  'section_b',
  'section_f',
  'section_i_named',
  'section_i_type',
  'section_i_none',
  'refuse_reassess',
  'refuse_amend',
  'cease',
  'health',
  'social_care',
] as const
export type DecisionGround = (typeof decisionGrounds)[number]

/** What mediation issues are about (CFA 2014 ss.53 and 54). */
export const issueKinds = ['education', 'health', 'social_care'] as const
export type IssueKind = (typeof issueKinds)[number]

/** The three answers to "what would you like to do?", of equal weight. */
export const roads = ['meeting', 'certificate', 'talk'] as const
export type Road = (typeof roads)[number]

/** How information about mediation reached the family. */
export const informationChannels = ['online', 'telephone', 'in_writing', 'face_to_face'] as const

/** How people meet. */
export const meetingModes = ['video', 'in_person', 'telephone'] as const
export type MeetingMode = (typeof meetingModes)[number]

/** How people meet, within a sentence. */
export const modeWords: Record<MeetingMode, string> = {
  video: 'by video',
  in_person: 'in person',
  telephone: 'by telephone',
}

/** Why a certificate is issued (CFA 2014 s.55(4), s.55(5); SEND Regs 2014 reg 36). */
export const certificateKinds = ['information_given', 'withdrew', 'took_part', 'not_arranged'] as const
export type CertificateKind = (typeof certificateKinds)[number]

/** Whether a certificate stands, gave way to another, or was taken back. */
export const certificateStatuses = ['live', 'replaced', 'revoked'] as const
export type CertificateStatus = (typeof certificateStatuses)[number]

/** The dates of a case that may be corrected. */
export const correctableFacts = [
  'letter_dated',
  'notice_sent',
  'adviser_contacted',
  'la_told',
  'icb_told',
] as const

/** How two cases of one family belong together, from the first to the second. */
export const caseLinkKinds = ['superseded_by', 'health_split_into', 'same_child'] as const
export type CaseLinkKind = (typeof caseLinkKinds)[number]

/** What became of an appeal, as the family says. */
export const appealResults = ['won', 'part_won', 'lost', 'council_gave_way', 'withdrawn'] as const
export type AppealResult = (typeof appealResults)[number]

/** Who comes to the meeting without being a party: as lib/law/attendance.ts tells them apart. */
export const guestKinds = ['supporter', 'child', 'young_persons_parent', 'other'] as const
