import { and, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { cases, children, decisions } from '@/db/schema/cases'
import { organisations } from '@/db/schema/organisations'
import { users } from '@/db/schema/people'
import { documentsOf } from '@/lib/documents/queries'
import { actorId, type Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/ids'
import { now } from '@/lib/kernel/now'
import { Refusal } from '@/lib/kernel/refusal'
import { certificateNeeded } from '@/lib/law/certificate-needed'
import { agreementOf } from './agreement-part'
import { dutiesOf } from './case-duties'
import { companionsOf, otherTimeOf, requestsOf } from './around-the-meeting'
import {
  certificatesOf,
  choicesOf,
  contactCardOf,
  correctionsOf,
  informationOf,
  issuesOf,
  meetingsOf,
  offersOf,
  outcomeOf,
  tasksOf,
  timesOf,
  wishesOf,
} from './case-parts'
import { asSeen, holderAmong, partiesOf } from './case-people'
import { mayStill } from './not-begun'
import { sees, sideOf, type CasePart } from './parts-seen'
import { appealOf, guestsSeen, linksOf, passingSeen, settlementsOf } from './road-parts'
import { permitted } from './transitions'
import { visibleTo } from './visibility'

export { caseList } from './case-list'
export { caseStory } from './story'

/** A case as one person sees it: everything a page needs, and nothing that is not theirs to see. */
export type CaseView = Awaited<ReturnType<typeof caseById>>

/** One case. A case the actor may not see is not found, so its existence is not disclosed. */
export async function caseById(actor: Actor, caseId: string) {
  const found = await theCase(actor, caseId)
  const { parties, roles } = await partiesOf(actor, caseId)
  const side = sideOf(roles)
  const holder = holderAmong(parties)
  const only = <Value, None>(part: CasePart, read: () => Promise<Value>, none: None) =>
    sees(roles, part) ? read() : Promise.resolve(none)

  const [child] = await reader.select().from(children).where(eq(children.caseId, caseId))
  const [decision] = await reader.select().from(decisions).where(eq(decisions.caseId, caseId))
  const card = holder ? await contactCardOf(holder.id) : null
  const meetings = await meetingsOf(caseId, side)
  const at = now()
  const certificates = await only('certificateDates', () => certificatesOf(caseId), [])
  const { council, adviser, ...theCaseItself } = found
  return {
    ...theCaseItself,
    councilName: council?.name ?? found.localAuthorityNamed ?? '',
    council: council && { id: council.id, name: council.name, shortName: council.shortName },
    adviserName: sees(roles, 'adviser') ? (adviser?.name ?? null) : null,
    roles,
    side,
    may: mayStill(permitted(roles, found.state), meetings, at),
    child: child ?? null,
    decision: decision ?? null,
    certificate: decision ? certificateNeeded(decision.grounds) : null,
    holder: holder ? { id: holder.id, role: holder.role } : null,
    parties: asSeen(parties, actor, side),
    /** Whether the family can be written to. That much a supporter who fills in for it has to know. */
    familyDescribed: !!(card?.email ?? card?.address),
    contactCard: sees(roles, 'contactCard') ? card : null,
    /** All that a mediator learns of the card. */
    preferredChannel: roles.includes('mediator') ? (card?.preferredChannel ?? null) : null,
    issues: await only('issues', () => issuesOf(caseId, side), []),
    wishes: await only('wishes', () => wishesOf(caseId, side), null),
    information: await only('information', () => informationOf(caseId), []),
    choices: await only('choices', () => choicesOf(caseId), []),
    duties: await dutiesOf(actor, roles, caseId),
    meetings,
    outcome: await only('outcome', () => outcomeOf(caseId), null),
    agreement: await only('agreement', () => agreementOf(caseId, side), null),
    times: await timesOf(caseId),
    /** Another time that is proposed for the booked meeting, and who asked for one. */
    otherTime: await otherTimeOf(caseId, meetings, at),
    requests: await requestsOf(meetings),
    companions: await only('offers', () => companionsOf(caseId), []),
    offers: await only('offers', () => offersOf(caseId), []),
    settlements: await only('settlements', () => settlementsOf(caseId), []),
    guests: await only('guests', () => guestsSeen(caseId), []),
    appeal: await only('appeal', () => appealOf(caseId), null),
    links: await only('links', () => linksOf(caseId), []),
    passing: await only('passing', () => passingSeen(caseId), null),
    certificates: sees(roles, 'certificates') ? certificates : [],
    /** That one was issued and when: all that a council or ICB learns. */
    certificateDates: certificates.map(({ issuedOn }) => issuedOn),
    documents: (await documentsOf(actor, roles, caseId)).map(({ addedBy, ...document }) => ({
      ...document,
      isYours: addedBy !== null && addedBy === actorId(actor),
    })),
    tasks: await only('tasks', () => tasksOf(caseId), []),
    corrections: await only('corrections', () => correctionsOf(caseId), []),
  }
}

async function theCase(actor: Actor, caseId: string) {
  if (!isId(caseId)) throw new Refusal('not_found')
  const [found] = await reader
    .select({ itself: cases, council: organisations, adviser: users })
    .from(cases)
    .leftJoin(organisations, eq(organisations.id, cases.localAuthorityId))
    .leftJoin(users, eq(users.id, cases.adviserId))
    .where(and(eq(cases.id, caseId), visibleTo(actor)))
  if (!found) throw new Refusal('not_found')
  const { itself, council, adviser } = found
  return { ...itself, council, adviser }
}
