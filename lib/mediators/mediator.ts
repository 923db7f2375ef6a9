/** The words of a mediator's profile. */

/** How far somebody has come in training: on the register after supported practice, or in it. */
export const trainingLevels = ['qualified', 'supported_practice'] as const
export type TrainingLevel = (typeof trainingLevels)[number]

/** What a mediator may know best. */
export const specialisms = [
  'assessment',
  'plan',
  'placement',
  'health',
  'social_care',
  'early_years',
  'post_16',
] as const
export type Specialism = (typeof specialisms)[number]

/** A specialism within a sentence. */
export const specialismWords: Record<Specialism, string> = {
  assessment: 'refusals to assess',
  plan: 'what a plan says',
  placement: 'schools and other placements',
  health: 'health care',
  social_care: 'social care',
  early_years: 'early years',
  post_16: 'young people over 16',
}

/** Who comes with a mediator: somebody who helps to run the meeting, or somebody who watches and learns. */
export const companionKinds = ['co_mediator', 'observer'] as const
