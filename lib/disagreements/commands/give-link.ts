import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { disagreementMeetings } from '@/db/schema/disagreements'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { bookedLetters } from '../booked-letters'
import { disagreementCommand } from '../disagreement-command'
import { isJoinLink, notALink } from '../join-link'

/**
 * A meeting by video that was booked without a link gets one, or another than it had. Everybody has a letter with it,
 * which puts it into the entry that their calendars have.
 */
export const giveLink = disagreementCommand('give_link', {
  input: z.object({
    joinUrl: words({ called: 'The link', missing: 'Enter the link', max: 500 }).refine(isJoinLink, notALink),
  }),

  async run(work) {
    const { tx, meeting, input, now } = work
    const { joinUrl } = input
    if (meeting?.mode !== 'video') throw problem('joinUrl', 'They do not meet by video')
    if (meeting.endsAt <= now) throw problem('joinUrl', 'The time of this meeting has passed')
    if (meeting.joinUrl === joinUrl) throw problem('joinUrl', 'They have this link already')
    const changed = { ...meeting, joinUrl, sequence: meeting.sequence + 1 }
    const { sequence } = changed
    await tx
      .update(disagreementMeetings)
      .set({ joinUrl, sequence })
      .where(eq(disagreementMeetings.id, meeting.id))
    return { detail: {}, letters: await bookedLetters(work, changed) }
  },
})
