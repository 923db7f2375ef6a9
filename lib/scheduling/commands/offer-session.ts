import { randomUUID } from 'node:crypto'
import { and, eq, gt, lt } from 'drizzle-orm'
import { z } from 'zod'
import { sessionOffers } from '@/db/schema/sittings'
import { problem } from '@/lib/kernel/refusal'
import { comingDay } from '@/lib/kernel/typed-day'
import { addDays, instantAt } from '@/lib/law/calendar/date'
import { registerCommand } from '@/lib/register/register-command'
import { lockDiary } from '../diary'
import { demandOfficers, demandOwnBody } from '../own-body'
import { sittingInput } from '../sitting-input'

const input = z.object({ ...sittingInput, on: comingDay({ called: 'The day', missing: 'Enter the day' }) })

/** A council or ICB offers a time once, beside its usual week. */
export const offerSession = registerCommand('offer_session', {
  input,

  async run({ tx, actor, input: { on, startsAt, endsAt, ...given }, now, today }) {
    demandOwnBody(actor, given.organisationId)
    if (endsAt <= startsAt) throw problem('endsAt', 'The end must be later than the start')
    if (on > addDays(today, 366)) throw problem('on', 'Enter a day in the next year')
    const span = { startsAt: instantAt(on, startsAt), endsAt: instantAt(on, endsAt) }
    if (span.endsAt <= now) throw problem('endsAt', 'This time has passed')
    // In March an hour is skipped: what lies in it is no time at all.
    if (span.endsAt <= span.startsAt)
      throw problem('startsAt', 'The clocks go forward then. Choose another hour')
    await demandOfficers(tx, given.organisationId, given.officers, today)
    await lockDiary(tx, given.organisationId)
    const others = await tx
      .select()
      .from(sessionOffers)
      .where(
        and(
          eq(sessionOffers.organisationId, given.organisationId),
          lt(sessionOffers.startsAt, span.endsAt),
          gt(sessionOffers.endsAt, span.startsAt),
        ),
      )
    if (others.length > 0)
      throw problem('startsAt', 'You have offered a time already that overlaps with this one')
    const id = randomUUID()
    await tx.insert(sessionOffers).values({ id, ...given, ...span })
    return { subjectId: id, detail: { on, startsAt, endsAt, holds: given.holds } }
  },
})
