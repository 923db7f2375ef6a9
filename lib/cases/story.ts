import { and, desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { caseEvents, cases } from '@/db/schema/cases'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { Refusal } from '@/lib/kernel/refusal'
import type { CaseRole } from './case'
import { partiesOf } from './case-people'
import { sideOf } from './parts-seen'
import { tellings } from './tellings'
import type { CommandName } from './transitions'
import { visibleTo } from './visibility'

/** One thing that happened, as one person may know it. */
export type StoryLine = { id: string; name: string; at: Date; who: string; says: string }

/** What happened on a case, latest first, in plain sentences. What is not this person's to know is left out. */
export async function caseStory(actor: Actor, caseId: string): Promise<StoryLine[]> {
  if (!isId(caseId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ id: cases.id })
    .from(cases)
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  if (!found) throw new Refusal('not_found')
  const { roles } = await partiesOf(actor, caseId)
  const side = sideOf(roles)
  const events = await reader
    .select()
    .from(caseEvents)
    .where(eq(caseEvents.caseId, caseId))
    .orderBy(desc(caseEvents.version))

  return events.flatMap(({ id, name, at, actorRole, detail }) => {
    const telling = tellings[name as CommandName]
    const says = telling.says(detail, side)
    return says && telling.to.includes(side) ? [{ id, name, at, who: who[actorRole], says }] : []
  })
}

const who: Record<CaseRole, string> = {
  parent: 'The family',
  young_person: 'The family',
  supporter: 'A supporter',
  la_officer: 'The council',
  icb_officer: 'The health board (ICB)',
  mediator: 'The mediator',
  co_mediator: 'The co-mediator',
  observer: 'The observer',
  adviser: 'An adviser',
  administrator: 'Our office',
  system: 'The service',
}
