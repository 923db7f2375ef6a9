/** What a decision was about (Children and Families Act 2014 s.51(2)), and two grounds that ride along with it. */
export type AppealableGround = keyof typeof words

/** The decision in plain words, as one phrase: 'Not to make an education, health and care (EHC) plan'. */
export function decisionInWords(grounds: readonly AppealableGround[]): string {
  const phrases = [...new Set(grounds.map((ground) => words[ground]))]
  const [first = '', ...others] = phrases
  return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join('; ')
}

/** Whether the Tribunal asks for form SEND35A: an appeal against a refusal to assess (LAW T20-4). */
export function isRefusalToAssess(grounds: readonly AppealableGround[]): boolean {
  return grounds.includes('refuse_assess')
}

const words = {
  refuse_assess: 'not to carry out an education, health and care (EHC) needs assessment',
  refuse_plan: 'not to make an education, health and care (EHC) plan',
  section_b: 'the special educational needs in the EHC plan (section B)',
  section_f: 'the special educational provision in the EHC plan (section F)',
  section_i_named: 'the school or other place named in the EHC plan (section I)',
  section_i_type: 'the type of school or other place in the EHC plan (section I)',
  section_i_none: 'no school or other place named in the EHC plan (section I)',
  refuse_reassess: 'not to carry out another EHC needs assessment',
  refuse_amend: 'not to change or replace the EHC plan',
  cease: 'to end the EHC plan',
  health: 'health care in the EHC plan',
  social_care: 'social care in the EHC plan',
} as const
