import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import type { Transaction } from '@/db/client'
import { caseParties } from '@/db/schema/cases'
import { guestAnswers, guests } from '@/db/schema/guests'
import { mayAttend, type Answers, type Attendance } from '@/lib/law/attendance'
import type { PartyRole } from './case'
import { familyRoles } from './case-people'

type Reading = Pick<Transaction, 'select'>
type Party = Pick<typeof caseParties.$inferSelect, 'id' | 'role'>

/** Somebody who is to come without being a party, what each party says of it, and whether they may come. */
export type Guest = typeof guests.$inferSelect & {
  bringer: PartyRole
  says: ReadonlyMap<string, 'yes' | 'no'>
  attendance: Attendance
}

/** The guests of a case in the order in which they were named, each as SEND Regs 2014 reg 38(1) has it today. */
export async function guestsOf(tx: Reading, caseId: string): Promise<Guest[]> {
  const named = await tx
    .select()
    .from(guests)
    .where(and(eq(guests.caseId, caseId), isNull(guests.withdrawnAt)))
    .orderBy(asc(guests.position))
  if (named.length === 0) return []
  const ids = named.map(({ id }) => id)
  const said = await tx.select().from(guestAnswers).where(inArray(guestAnswers.guestId, ids))
  const parties = await tx
    .select({ id: caseParties.id, role: caseParties.role, untilAt: caseParties.untilAt })
    .from(caseParties)
    .where(eq(caseParties.caseId, caseId))
  const standing = parties.filter(({ untilAt }) => untilAt === null)
  return named.map((guest) => {
    const says = new Map(
      said.flatMap((one) => (one.guestId === guest.id ? [[one.partyId, one.says] as const] : [])),
    )
    const nth = named.filter(({ kind }) => kind === 'supporter').indexOf(guest) + 1 + seated(standing)
    return {
      ...guest,
      bringer: parties.find(({ id }) => id === guest.broughtBy)?.role ?? 'supporter',
      says,
      attendance: mayAttend(
        guest.kind === 'supporter' ? { as: 'supporter', nth } : { as: guest.kind },
        answersOf(standing, says, guest.broughtBy),
      ),
    }
  })
}

/** The place in that order of whoever is named next. The case is locked, so nobody else takes it. */
export const nextPosition = (tx: Pick<Transaction, '$count'>, caseId: string): Promise<number> =>
  tx.$count(guests, eq(guests.caseId, caseId)).then((named) => named + 1)

/** Whoever supports the family as a party has the place that is theirs as of right. */
const seated = (parties: readonly Party[]) => (parties.some(({ role }) => role === 'supporter') ? 1 : 0)

/** What has been said, in the law's terms: a party that brings somebody agrees to it; silence is no answer. */
function answersOf(parties: readonly Party[], says: Guest['says'], broughtBy: string): Answers {
  const said = ({ id }: Party) => (id === broughtBy ? 'yes' : says.get(id))
  const of = (role: PartyRole) => {
    const party = parties.find((one) => one.role === role)
    const word = party && said(party)
    return word && { [role]: word === 'yes' }
  }
  const all = parties.filter(({ role }) => isParty(role)).map(said)
  const together = all.includes('no') ? false : all.every((word) => word === 'yes') ? true : undefined
  return {
    ...of('parent'),
    ...of('young_person'),
    ...of('mediator'),
    ...(together !== undefined && { all_parties: together }),
  }
}

/** The parties to the mediation: the family and the bodies. Its supporter and the mediator are not (reg 38(1)). */
const isParty = (role: PartyRole) =>
  familyRoles.includes(role) || role === 'local_authority' || role === 'icb'

/** Whose answer is waited for: by the law's name, the parties that it means. */
export function askedAbout({ attendance, says, broughtBy }: Guest, parties: readonly Party[]): string[] {
  return parties
    .filter(({ id, role }) => {
      if (id === broughtBy || says.has(id)) return false
      const waits = attendance.waitingFor
      return waits.includes('all_parties') ? isParty(role) : waits.some((who) => who === role)
    })
    .map(({ id }) => id)
}
