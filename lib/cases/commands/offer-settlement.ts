import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { settlementItems, settlements } from '@/db/schema/settlements'
import { letter } from '@/emails/letter'
import { actorId } from '@/lib/kernel/actor'
import { problem } from '@/lib/kernel/refusal'
import { optionalDay } from '@/lib/kernel/typed-day'
import { longWords } from '@/lib/kernel/words'
import { agreementSteps } from '@/lib/law/clock/carry-out-agreement'
import { caseCommand } from '../case-command'
import { toFamily } from '../everybody'
import { rowsOf } from '../rows-of'
import { councilItems, withdrawSettlement } from '../settlement'
import { bodyOf } from '../taking-part'

const input = z.preprocess(
  rowsOf('items'),
  z.object({
    items: z
      .array(
        z.object({
          what: longWords({ called: 'What you will do', missing: 'Say what you will do', max: 2000 }),
          item: z.enum(councilItems, 'Choose what kind of thing it is'),
          otherDayOn: optionalDay({ called: 'The other day' }),
        }),
      )
      .min(1, 'Say at least one thing that you will do')
      .max(10, 'Say at most 10 things. You can put several into one'),
  }),
)

/**
 * A council or ICB gives way, in part or whole, before the meeting: in writing, thing by thing. Nothing stops for it: the
 * meeting and the 30 days stand until the family says yes. A newer offer takes the place of an older one.
 */
export const offerSettlement = caseCommand('offer_settlement', {
  input,

  async run({ tx, actor, role, mediationCase, input: { items }, now, today }) {
    const { id: caseId, reference } = mediationCase
    const body = bodyOf(actor, role, mediationCase)
    for (const [at, { item, otherDayOn }] of items.entries()) {
      if (role === 'icb_officer' && item !== 'other')
        throw problem(`items.${at}.item`, 'Only the council can change a plan. Choose something else')
      if (otherDayOn && otherDayOn < today)
        throw problem(`items.${at}.otherDayOn`, 'The other day must be today or in the future')
      if (otherDayOn && agreementSteps(item).length > 1)
        throw problem(
          `items.${at}.otherDayOn`,
          'This is done in several steps, each with a day of its own. Leave the other day empty',
        )
    }
    await withdrawSettlement(tx, caseId, now)
    const id = randomUUID()
    const organisationId = body.organisation.id
    await tx
      .insert(settlements)
      .values({ id, caseId, organisationId, offeredBy: actorId(actor), offeredAt: now, status: 'offered' })
    await tx
      .insert(settlementItems)
      .values(items.map((item, position) => ({ settlementId: id, position, ...item })))
    return {
      detail: { settlementId: id, body: body.organisation.name, things: items.length },
      letters: toFamily(mediationCase, (to, caseUrl) =>
        letter('settlement-offered', to, { reference, caseUrl, body: body.organisation.name }),
      ),
    }
  },
})
