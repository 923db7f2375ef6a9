import { and, eq, or } from 'drizzle-orm'
import { z } from 'zod'
import { cases, children } from '@/db/schema/cases'
import { caseLinks } from '@/db/schema/case-links'
import { problem } from '@/lib/kernel/refusal'
import { words } from '@/lib/kernel/words'
import { caseCommand } from '../case-command'
import { visibleTo } from '../visibility'

const input = z.object({
  reference: words({
    called: 'The case number',
    missing: 'Enter the number of the other case',
    max: 20,
  }).transform((typed) => typed.toUpperCase()),
})

/**
 * Two cases about the same child: each about a decision of its own, or of two parents who choose differently about one
 * (LAW A-15). Nothing of either changes; the desk sees both.
 */
export const linkCases = caseCommand('link_cases', {
  input,

  async run({ tx, actor, mediationCase, input: { reference }, eventId }) {
    const { id, child } = mediationCase
    const [other] = await tx
      .select({ id: cases.id, reference: cases.reference, bornOn: children.dateOfBirth })
      .from(cases)
      .leftJoin(children, eq(children.caseId, cases.id))
      .where(and(eq(cases.reference, reference), visibleTo(actor)))
    if (!other) throw problem('reference', 'There is no case with this number')
    if (other.id === id) throw problem('reference', 'Enter the number of the other case, not of this one')
    if (!child || other.bornOn !== child.dateOfBirth)
      throw problem('reference', 'That case is about somebody with another date of birth')
    const either = or(
      and(eq(caseLinks.fromCaseId, id), eq(caseLinks.toCaseId, other.id)),
      and(eq(caseLinks.fromCaseId, other.id), eq(caseLinks.toCaseId, id)),
    )
    if ((await tx.$count(caseLinks, either)) > 0)
      throw problem('reference', 'The two cases are linked already')
    await tx
      .insert(caseLinks)
      .values({ fromCaseId: id, toCaseId: other.id, kind: 'same_child', linkedBy: eventId })
    return { detail: { other: other.reference }, letters: [] }
  },
})
