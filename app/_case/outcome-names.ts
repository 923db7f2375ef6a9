import type { OutcomeKind, outcomeResults, ViewsRoute } from '@/lib/cases/outcome'

export const outcomeResultNames: Record<(typeof outcomeResults)[number], string> = {
  agreement: 'Agreement on everything',
  part_agreement: 'Agreement on some of it',
  no_agreement: 'No agreement',
}

export const outcomeKindNames: Record<OutcomeKind, string> = {
  agreed_to_assess: 'It agreed to assess',
  agreed_to_reassess: 'It agreed to reassess',
  back_to_panel: 'The decision goes back to its panel',
  stood_by_decision: 'It stood by its decision',
  other_outcome: 'Something else',
}

export const viewsRouteNames: Record<ViewsRoute, string> = {
  came: 'They came and said them',
  own_work: 'In their own work: a letter, a drawing, a film',
  through_somebody: 'Somebody else brought them',
  asked_not_given: 'They were asked and did not want to give them',
  could_not_ask: 'They could not be asked',
}
