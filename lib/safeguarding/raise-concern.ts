import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNull, lte, or } from 'drizzle-orm'
import { z } from 'zod'
import { transact, type Transaction } from '@/db/client'
import { cases } from '@/db/schema/cases'
import { concerns } from '@/db/schema/concerns'
import { memberships, users } from '@/db/schema/people'
import { letter, type Recipient } from '@/emails/letter'
import { problemsIn } from '@/lib/cases/case-command'
import { visibleTo } from '@/lib/cases/visibility'
import type { Actor, Person } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal, type Problem } from '@/lib/kernel/refusal'
import { appOrigin } from '@/lib/kernel/urls'
import { longWords, optionalLongWords } from '@/lib/kernel/words'
import { londonDate, type CalendarDate } from '@/lib/law/calendar/date'
import { postLetters } from '@/lib/letters/post-letters'
import { receiptNumber, sealWords } from './concern'

const input = z.object({
  /** The case it came up in, if it came up in one. */
  caseId: z.string().optional(),
  words: longWords({ called: 'What you tell us', missing: 'Tell us what worries you' }),
  howToReach: optionalLongWords({ called: 'How to reach you', max: 1000 }),
  receiptWanted: z.literal('yes').optional(),
})

/** What was wrong with what was typed, or the number of the receipt. */
type Raised = { problems: readonly Problem[] } | { number: string }

/**
 * Anybody who is signed in tells the safeguarding lead of a worry. It goes to the lead's own register and nowhere else:
 * it leaves no event on the case nor on the register, and letters about it say that there is a message and no more. A
 * receipt is sent only to who asks for one, because other people may read the same mailbox.
 */
export async function raiseConcern(actor: Actor & Person, raw: unknown): Promise<Raised> {
  const parsed = input.safeParse(raw)
  if (!parsed.success) return { problems: problemsIn(parsed.error) }
  const { caseId, words, howToReach, receiptWanted } = parsed.data
  const [id, number, at] = [randomUUID(), receiptNumber(), now()]
  await transact(async (tx) => {
    const about = caseId ? await caseSeen(tx, actor, caseId) : null
    await tx.insert(concerns).values({
      ...{ id, number, caseId: about, raisedBy: actor.userId, raisedAt: at },
      sealedWords: sealWords(words, id),
      sealedHowToReach: howToReach === null ? null : sealWords(howToReach, id),
    })
    const today = londonDate(at)
    const receipt = letter('message-received', recipient(actor), { number, receivedOn: today })
    await postLetters(
      tx,
      { concernId: id },
      [
        ...(await leads(tx, today)).map((to) =>
          letter('message-waiting', to, { url: `${appOrigin()}/safeguarding` }),
        ),
        ...(receiptWanted ? [receipt] : []),
      ],
      at,
    )
  })
  return { number }
}

async function caseSeen(tx: Transaction, actor: Actor, caseId: string): Promise<string> {
  if (!isId(caseId)) throw new Refusal('not_found')
  const [found] = await tx
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  if (!found) throw new Refusal('not_found')
  return found.id
}

async function leads(tx: Transaction, today: CalendarDate): Promise<Recipient[]> {
  const found = await tx
    .selectDistinct({ userId: users.id, name: users.name, email: users.email })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.role, 'safeguarding_lead'),
        isNull(users.disabledAt),
        lte(memberships.fromOn, today),
        or(isNull(memberships.untilOn), gt(memberships.untilOn, today)),
      ),
    )
  return found.map(recipient)
}

const recipient = ({ userId, name, email }: { userId: string; name: string | null; email: string }) => ({
  name: name ?? email,
  email,
  userId,
})
