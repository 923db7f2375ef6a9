import { eq } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { contactCards } from '@/db/schema/cases'
import { Problems, type Problem } from '@/lib/kernel/refusal'
import type { CalendarDate } from '@/lib/law/calendar/date'
import { rightHolder } from '@/lib/law/right-holder'
import type { CaseRole } from './case'
import type { OpenCase } from './open-case'
import { issueKindsOf } from './tell-council'

/**
 * Stops a request that cannot be sent yet, with a problem for each section that is missing; a section is named as
 * the field. The right must be the holder's own (CFA 2014 s.83): a parent cannot ask in a young person's place, unless the
 * desk has made sure that they may (CFA 2014 s.80).
 */
export async function demandComplete(
  tx: Transaction,
  mediationCase: OpenCase,
  role: CaseRole,
  today: CalendarDate,
): Promise<void> {
  const { id, child, decision, holder, road } = mediationCase
  const [card] = holder ? await tx.select().from(contactCards).where(eq(contactCards.partyId, holder.id)) : []
  const issues = road === 'meeting' ? await issueKindsOf(tx, id) : null
  const problems: Problem[] = [
    ...(child ? wrongHolder(mediationCase, child.dateOfBirth, role, today) : [missing.child]),
    ...(card?.email || card?.address ? [] : [missing.family]),
    ...(decision ? [] : [missing.decision]),
    ...(road ? [] : [missing.road]),
    ...(issues?.length === 0 ? [missing.issues] : []),
  ]
  if (problems.length > 0) throw new Problems(problems)
}

const missing = {
  child: { field: 'child', message: 'Tell us about the child or young person' },
  family: { field: 'family', message: 'Tell us how to reach you' },
  decision: { field: 'decision', message: 'Tell us about the decision' },
  road: { field: 'road', message: 'Choose what you would like to do' },
  issues: { field: 'issues', message: 'Tell us what you want to discuss' },
}

function wrongHolder(
  { holder }: OpenCase,
  dateOfBirth: CalendarDate,
  role: CaseRole,
  today: CalendarDate,
): Problem[] {
  const { rightHolder: right } = rightHolder({ dateOfBirth, on: today })
  const desk = role === 'adviser' || role === 'administrator'
  if (right === holder?.role || (desk && right !== 'none')) return []
  return [{ field: 'dateOfBirth', message: whose[right] }]
}

const whose = {
  none: 'Check the date of birth. Mediation is for children and for young people under 25',
  young_person:
    'At this age the right to ask is the young person’s own. They can sign in and ask themselves, or telephone us and we will help you both',
  parent:
    'At this age the right to ask is a parent’s. A parent can sign in and ask, or telephone us and we will help you both',
}
