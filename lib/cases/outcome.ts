/** How a meeting came out. */
export const outcomeResults = ['agreement', 'part_agreement', 'no_agreement'] as const

/** What the council came to at the meeting, as figures about mediation count it. */
export const outcomeKinds = [
  'agreed_to_assess',
  'agreed_to_reassess',
  'back_to_panel',
  'stood_by_decision',
  'other_outcome',
] as const
export type OutcomeKind = (typeof outcomeKinds)[number]

/** In which way the child's or young person's views reached the meeting (SEND Regs 2014 reg 38). */
export const viewsRoutes = [
  'came',
  'own_work',
  'through_somebody',
  'asked_not_given',
  'could_not_ask',
] as const
export type ViewsRoute = (typeof viewsRoutes)[number]

/** What kept a meeting from being held when its time had come. */
export const notHeldReasons = [
  'not_there',
  'nobody_who_can_decide',
  'called_off_that_day',
  'ill',
  'could_not_connect',
  'other',
] as const
export type NotHeldReason = (typeof notHeldReasons)[number]
