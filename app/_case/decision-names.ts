import type { CaseState, DecisionGround, IssueKind, MeetingMode, PartyRole, Road } from '@/lib/cases/case'

/** A decision's grounds as everybody calls them. */
export const groundNames: Record<DecisionGround, string> = {
  refuse_assess: 'Refused to assess',
  refuse_plan: 'Refused to make a plan',
  section_b: 'Needs in the plan (section B)',
  section_f: 'Provision in the plan (section F)',
  section_i_named: 'School named in the plan (section I)',
  section_i_type: 'Type of school in the plan (section I)',
  section_i_none: 'No school named in the plan (section I)',
  refuse_reassess: 'Refused to reassess',
  refuse_amend: 'Refused to change the plan',
  cease: 'Ended the plan',
  health: 'Health care in the plan',
  social_care: 'Social care in the plan',
}

export const issueNames: Record<IssueKind, string> = {
  education: 'Education',
  health: 'Health',
  social_care: 'Social care',
}

export const modeNames: Record<MeetingMode | 'no_preference', string> = {
  video: 'Video',
  in_person: 'In person',
  telephone: 'Telephone',
  no_preference: 'No preference',
}

export const roadNames: Record<Road, string> = {
  meeting: 'A meeting',
  certificate: 'A certificate without a meeting',
  talk: 'To talk first',
}

/** Where a case stands, for those who work with many. */
export const stateNames: Record<CaseState, string> = {
  draft: 'Draft',
  contacted: 'Contacted us',
  arranging: 'Being arranged',
  booked: 'Meeting booked',
  ended: 'Mediation ended',
  closed: 'Closed',
}

export const partyNames: Record<PartyRole, string> = {
  parent: 'Parent',
  young_person: 'Young person',
  supporter: 'Supporter',
  local_authority: 'Council',
  icb: 'Integrated care board',
  mediator: 'Mediator',
  co_mediator: 'Co-mediator',
  observer: 'Observer',
}
