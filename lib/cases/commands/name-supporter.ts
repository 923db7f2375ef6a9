import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { guests } from '@/db/schema/guests'
import { problem, Refusal } from '@/lib/kernel/refusal'
import { optionalWords, words } from '@/lib/kernel/words'
import { guestKinds } from '../case'
import { caseCommand } from '../case-command'
import { guestNews } from '../guest-letters'
import { guestsOf, nextPosition } from '../guests'

const input = z.object({
  kind: z.enum(guestKinds, 'Choose who it is'),
  name: words({ called: 'The name', missing: 'Enter their name' }),
  role: optionalWords({ called: 'What they are to you' }),
})

/**
 * The family says who comes with it. One supporter of its choice comes as of right, whoever it is; for anybody else those
 * are asked whom SEND Regs 2014 reg 38(1) names.
 */
export const nameSupporter = caseCommand('name_supporter', {
  input,

  async run(work) {
    const { tx, mediationCase, input: given, now } = work
    const { id: caseId, holder } = mediationCase
    if (!holder) throw new Refusal('not_allowed')
    if (given.kind === 'child' && holder.role !== 'parent')
      throw problem('kind', 'You come yourself, so nobody has to be asked')
    if (given.kind === 'young_persons_parent' && holder.role !== 'young_person')
      throw problem('kind', 'You come yourself, so nobody has to be asked')
    const named = await guestsOf(tx, caseId)
    if (named.length >= 6) throw problem('', 'Six people are named already. Ring us if more have to come')
    if (named.some(({ name }) => name === given.name)) throw problem('name', 'This person is named already')
    const id = randomUUID()
    const position = await nextPosition(tx, caseId)
    await tx.insert(guests).values({ id, caseId, broughtBy: holder.id, position, proposedAt: now, ...given })
    const { guest, letters, tasks } = await guestNews(work, id, undefined)
    return {
      detail: { guestId: id, kind: given.kind, answer: guest.attendance.answer },
      letters,
      ...(tasks && { tasks }),
    }
  },
})
