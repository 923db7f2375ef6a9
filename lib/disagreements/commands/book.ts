import { and, eq, inArray, isNull } from 'drizzle-orm'
import { z } from 'zod'
import { disagreementMeetings } from '@/db/schema/disagreements'
import { interests, mediators, registerEntries } from '@/db/schema/mediators'
import { users } from '@/db/schema/people'
import { exceptions } from '@/db/schema/scheduling'
import { meetingModes } from '@/lib/cases/case'
import { problem } from '@/lib/kernel/refusal'
import { typedDay } from '@/lib/kernel/typed-day'
import { optionalWords } from '@/lib/kernel/words'
import { instantAt, londonDate } from '@/lib/law/calendar/date'
import { papersProblems } from '@/lib/mediators/eligibility'
import { availabilityOf } from '@/lib/scheduling/availability'
import { clockTime } from '@/lib/scheduling/clock-time'
import { diaryOf } from '@/lib/scheduling/diary'
import { after, type Span } from '@/lib/scheduling/free-times'
import { bookedLetters } from '../booked-letters'
import { disagreementCommand, type Work } from '../disagreement-command'
import { isJoinLink, notALink } from '../join-link'

const input = z.object({
  mediatorId: z.uuid('Choose who helps them'),
  day: typedDay({ called: 'The day', missing: 'Enter the day' }),
  startsAt: clockTime({ called: 'The start', missing: 'Enter when it starts' }),
  minutes: z.preprocess(
    (given) => (given === '' || given === undefined ? 120 : given),
    z.coerce
      .number('Enter the minutes as a number')
      .int()
      .min(15, 'At least 15 minutes')
      .max(480, 'At most 480'),
  ),
  mode: z.enum(meetingModes, 'Choose how they meet'),
  place: optionalWords({ called: 'The place' }),
  /** Where they meet by video. */
  joinUrl: optionalWords({ called: 'The link', max: 500 }).refine(
    (given) => typeof given !== 'string' || isJoinLink(given),
    notALink,
  ),
})
type Given = z.output<typeof input>

/**
 * The desk books a meeting at a time that it has found with everybody, with somebody independent: no tie to a council or
 * ICB at the table (CFA 2014 s.57). The time is taken in the mediator's diary, so that no mediation is offered over it.
 */
export const book = disagreementCommand('book', {
  input,

  async run(work) {
    const { tx, disagreement, input: given, now } = work
    const startsAt = instantAt(given.day, given.startsAt)
    const span = { startsAt, endsAt: after(startsAt, given.minutes) }
    if (startsAt <= now) throw problem('day', 'Choose a time in the future')
    if (given.mode === 'in_person' && !given.place) throw problem('place', 'Say where they meet')
    const mediator = await independent(work, span)
    const calendarId = await diaryOf(tx, mediator.id)
    await tx.insert(exceptions).values({ calendarId, kind: 'busy', note: disagreement.reference, ...span })
    const [meeting] = await tx
      .insert(disagreementMeetings)
      .values({
        ...{ disagreementId: disagreement.id, mediatorId: mediator.id, status: 'booked', ...span },
        ...{ mode: given.mode, place: given.mode === 'in_person' ? given.place : null },
        joinUrl: given.mode === 'video' ? given.joinUrl : null,
      })
      .returning()
    return {
      detail: { mediator: mediator.name ?? mediator.email },
      letters: await bookedLetters(work, meeting!),
    }
  },
})

/** The mediator, if they are free, in good standing on that day, and without a tie to anybody at the table. */
async function independent({ tx, parties, input: { mediatorId }, now }: Work<Given>, span: Span) {
  const [found] = await tx
    .select({ user: users })
    .from(mediators)
    .innerJoin(users, eq(users.id, mediators.userId))
    .where(eq(mediators.userId, mediatorId))
  if (!found || found.user.disabledAt) throw problem('mediatorId', 'Choose who helps them')
  const bodies = parties.flatMap(({ organisationId }) => organisationId ?? [])
  const tie = and(
    eq(interests.mediatorId, mediatorId),
    isNull(interests.endedAt),
    inArray(interests.organisationId, bodies),
  )
  if (bodies.length > 0 && (await tx.$count(interests, tie)) > 0)
    throw problem('mediatorId', 'This mediator has an interest in a body at the table. Choose another one')
  const papers = await tx.select().from(registerEntries).where(eq(registerEntries.mediatorId, mediatorId))
  const [outOfDate] = papersProblems(papers, londonDate(span.startsAt))
  if (outOfDate) throw problem('mediatorId', `This mediator cannot help on that day. ${outOfDate}`)
  const { taken, exceptions: differing } = (await availabilityOf(tx, [mediatorId], { ...span, now })).get(
    mediatorId,
  )!
  const busy = [...taken, ...differing.filter(({ kind }) => kind !== 'extra')]
  if (busy.some((one) => one.startsAt < span.endsAt && span.startsAt < one.endsAt))
    throw problem('startsAt', 'This mediator is not free then')
  return found.user
}
