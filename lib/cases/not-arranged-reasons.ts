/** Why a council or ICB could not arrange a mediation in 30 days. Counted and published; none of them is a "no". */
export const notArrangedReasons = [
  'no_officer',
  'no_decision_maker',
  'awaiting_information',
  'family_asked_for_later',
  'no_place',
  'other',
] as const
export type NotArrangedReason = (typeof notArrangedReasons)[number]
