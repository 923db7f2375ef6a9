import { problem } from '@/lib/kernel/refusal'
import type { Meeting } from '@/lib/scheduling/meeting'
import type { CommandName, permitted } from './transitions'

/** What has to be known of a meeting to say whether it has begun. */
export type Booked = Pick<Meeting, 'status' | 'startsAt' | 'startedAt'>

/** Whether a booked meeting has begun: its mediator has started it, or its time has come. */
export const hasBegun = ({ status, startsAt, startedAt }: Booked, now: Date): boolean =>
  status === 'booked' && (startedAt !== null || startsAt <= now)

/**
 * Stops the command when the meeting has begun. To move it or to take it out of everybody's calendar then would lose
 * who came, and the certificate that a family has for having met (CFA 2014 s.55(5)).
 */
export function demandNotBegun(meeting: Booked | undefined, now: Date): void {
  if (meeting && hasBegun(meeting, now))
    throw problem(
      '',
      'The meeting has begun. Now it can only end, be adjourned, or be said not to have happened',
    )
}

/** What somebody may still do beside these meetings: once one has begun, nothing that needs it to be to come. */
export const mayStill = (
  may: ReturnType<typeof permitted>,
  meetings: readonly Booked[],
  now: Date,
): ReturnType<typeof permitted> =>
  meetings.some((meeting) => hasBegun(meeting, now)) ? may.filter((name) => !onlyBefore.has(name)) : may

const onlyBefore = new Set<CommandName>([
  'ask_to_change',
  'propose_move',
  'answer_move',
  'move_meeting',
  'set_place',
  'cancel_meeting',
  'release_mediator',
  'hand_over',
])
