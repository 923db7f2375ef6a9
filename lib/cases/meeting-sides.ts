import { problem } from '@/lib/kernel/refusal'
import type { OpenCase } from './open-case'

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

/** Stops the command when it lays the meeting at the door of an ICB and none has been told of the case. */
export function demandItsSide(side: MeetingSide, { icbs }: Pick<OpenCase, 'icbs'>): void {
  if (side === 'icb' && icbs.length === 0) throw problem('side', 'No ICB takes part in this case')
}
