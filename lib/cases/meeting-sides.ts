/** On whose side it lay that a meeting did not take place; `provider` is the service itself. */
export const meetingSides = ['family', 'local_authority', 'icb', 'mediator', 'provider', 'nobody'] as const
export type MeetingSide = (typeof meetingSides)[number]

/** How letters say who asked for a meeting to be cancelled. */
export const askedForBy: Record<MeetingSide, string> = {
  family: 'The family asked for it.',
  local_authority: 'The council asked for it.',
  icb: 'The ICB asked for it.',
  mediator: 'The mediator cannot come.',
  provider: 'The service had to cancel it.',
  nobody: 'It could not take place.',
}

/** How letters say why a meeting was not held. */
export const notHeldBecause: Record<MeetingSide, string> = {
  family: 'The family could not come.',
  local_authority: 'Nobody from the council came who can decide.',
  icb: 'Nobody from the ICB came who can decide.',
  mediator: 'The mediator could not come.',
  provider: 'The service could not hold it.',
  nobody: 'It could not take place.',
}
