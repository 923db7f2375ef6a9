import type { DecisionGround } from '@/lib/cases/case'

type Words = {
  /** As a choice in a list. */
  choice: string
  hint?: string
  /** After the council's name: 'Northshire Council decided not to …'. */
  decided: string
}

/** A decision's grounds in a family's words. */
export const decisionWords: Record<DecisionGround, Words> = {
  refuse_assess: {
    choice: 'It will not assess for an EHC plan',
    decided: 'decided not to assess for an EHC plan',
  },
  refuse_plan: {
    choice: 'It assessed, and will not make an EHC plan',
    decided: 'decided not to make an EHC plan',
  },
  section_b: {
    choice: 'Special educational needs (section B)',
    hint: 'What your child finds hard, or what you find hard',
    decided: 'made a plan, and you disagree with the needs in section B',
  },
  section_f: {
    choice: 'Special educational help (section F)',
    hint: 'The teaching, therapy or support in the plan',
    decided: 'made a plan, and you disagree with the help in section F',
  },
  section_i_named: {
    choice: 'The school or college that is named (section I)',
    decided: 'made a plan, and you disagree with the school or college it names',
  },
  section_i_type: {
    choice: 'The type of school or college (section I)',
    decided: 'made a plan, and you disagree with the type of school or college',
  },
  section_i_none: {
    choice: 'No school or college is named (section I)',
    decided: 'made a plan that names no school or college',
  },
  refuse_reassess: {
    choice: 'It will not assess again',
    decided: 'decided not to assess again',
  },
  refuse_amend: {
    choice: 'It looked at the EHC plan again, and will not change it',
    decided: 'decided not to change the EHC plan',
  },
  cease: {
    choice: 'It wants to end the EHC plan',
    decided: 'decided to end the EHC plan',
  },
  health: {
    choice: 'Health care (sections C and G)',
    hint: 'Health needs, or what the NHS provides',
    decided: 'made a plan, and you disagree with the health care in it',
  },
  social_care: {
    choice: 'Social care (sections D and H)',
    hint: 'Social care needs, or what social care provides',
    decided: 'made a plan, and you disagree with the social care in it',
  },
}

/** What was decided, for a sentence that begins with the council's name. */
export function decidedWords(grounds: readonly DecisionGround[]): string {
  const [first] = grounds
  if (!first) return 'made a decision'
  return grounds.length === 1
    ? decisionWords[first].decided
    : 'made a plan, and you disagree with parts of it'
}
