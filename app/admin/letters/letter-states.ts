import type { letterStatuses } from '@/db/schema/letters'

/** How pages name where a letter is. */
export const letterStates: Record<(typeof letterStatuses)[number], string> = {
  waiting: 'On the way',
  sent: 'Sent',
  parked: 'Could not be sent',
  not_needed: 'No longer needed',
  to_post: 'To print and post',
  posted: 'Posted',
}
