import type { FeedProblem } from '@/lib/scheduling/feeds/feed-failure'

/** Why a calendar could not be read, and what its owner can do. */
export const feedProblems: Record<FeedProblem, string> = {
  not_reached:
    'We could not reach it. Check that the address is right and that the calendar can be read from the internet.',
  refused:
    'Its server did not let us in. Perhaps sharing was turned off. Share it again and add the new address.',
  too_many_redirects: 'Its address leads on and on to others. Copy the address again from your calendar.',
  too_slow: 'Its server took too long to answer. We try again.',
  too_large: 'It is too large for us to read. Share a calendar with less in it, or only when you are busy.',
  not_a_calendar: 'What stands at this address is no calendar. Copy the address that ends in .ics.',
  too_much_in_it: 'It repeats too many times for us to read. Share a calendar with less in it.',
}
