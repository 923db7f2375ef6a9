import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import { mediators, registerEntries } from '@/db/schema/mediators'
import { memberships } from '@/db/schema/people'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { typedDay } from '@/lib/kernel/typed-day'
import { words } from '@/lib/kernel/words'
import { meetingModes } from '@/lib/cases/case'
import { registerCommand } from '@/lib/register/register-command'
import { diaryOf } from '@/lib/scheduling/diary'

const input = z.object({
  mediatorId: z.uuid('Choose the mediator'),
  body: z.enum(['CMC', 'CoM'], 'Choose whose register it is'),
  number: words({ called: 'The number', missing: 'Enter the number on the register', max: 60 }),
  validFromOn: typedDay({ called: 'The day it starts', missing: 'Enter the day it starts' }),
  validUntilOn: typedDay({ called: 'The day it ends', missing: 'Enter the day it ends' }),
  insuredUntilOn: typedDay({
    called: 'The day the insurance ends',
    missing: 'Enter the day the insurance ends',
  }),
  dbsUntilOn: typedDay({ called: 'The day the DBS check ends', missing: 'Enter the day the DBS check ends' }),
})

/**
 * An administrator enters what was shown of a mediator: the entry on the SEND register, insurance and DBS check, each
 * with its last day (LAW part 14). Earlier entries are kept; one that is in date is enough.
 */
export const registerMediator = registerCommand('register_mediator', {
  input,

  async run({ tx, actor, input: { mediatorId, ...entry }, now, today }) {
    if (entry.validUntilOn <= entry.validFromOn)
      throw problem('validUntilOn', 'The day it ends must be later')
    const [membership] = await tx
      .select({ id: memberships.id })
      .from(memberships)
      .where(
        and(
          eq(memberships.userId, mediatorId),
          eq(memberships.role, 'mediator'),
          lte(memberships.fromOn, today),
          or(isNull(memberships.untilOn), gt(memberships.untilOn, today)),
        ),
      )
    if (!membership) throw problem('mediatorId', 'Invite this person as a mediator first')
    await tx
      .insert(mediators)
      .values({ userId: mediatorId, modes: [...meetingModes] })
      .onConflictDoNothing()
    await diaryOf(tx, mediatorId)
    await tx
      .insert(registerEntries)
      .values({ mediatorId, ...entry, checkedBy: actorId(actor), checkedAt: now })
    return { subjectId: mediatorId, detail: entry }
  },
})
