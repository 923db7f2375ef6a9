import type { letterById } from '@/lib/letters/queries'

type LetterState = Awaited<ReturnType<typeof letterById>>['status']

/** How pages name where a letter is. */
export const letterStates: Record<LetterState, string> = {
  waiting: 'On the way',
  sent: 'Sent',
  parked: 'Could not be sent',
  not_needed: 'No longer needed',
  to_post: 'To print and post',
  posted: 'Posted',
}
