import { createHash } from 'node:crypto'
import { transact, type Transaction } from '@/db/client'
import { interests, mediators, registerEntries } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import { calendars, weeklyPatterns } from '@/db/schema/scheduling'
import { proven, type Actor, type Membership, type MembershipRole } from '@/lib/kernel/actor'
import { demoCast, type CastName } from '@/lib/kernel/demo-cast'
import { today } from '@/lib/kernel/now'
import { addDays, addMonths } from '@/lib/law/calendar/date'

/** Ids made from names, so that every demonstration and every test speaks of the same rows. */
const idOf = (name: string) =>
  createHash('sha256')
    .update(name)
    .digest('hex')
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5')

/** The councils, boards and provider of the cast. Westhaven has no address for notices. */
export const bodies = {
  northshire: {
    id: idOf('northshire'),
    kind: 'local_authority',
    name: 'Northshire Council',
    shortName: 'Northshire',
  },
  eastmere: {
    id: idOf('eastmere'),
    kind: 'local_authority',
    name: 'Eastmere Council',
    shortName: 'Eastmere',
  },
  westhaven: {
    id: idOf('westhaven'),
    kind: 'local_authority',
    name: 'Westhaven Council',
    shortName: 'Westhaven',
  },
  northshireIcb: {
    id: idOf('northshire-icb'),
    kind: 'icb',
    name: 'NHS Northshire Integrated Care Board',
    shortName: 'Northshire ICB',
  },
  provider: {
    id: idOf('provider'),
    kind: 'provider',
    name: 'Arrange SEND Mediation',
    shortName: 'The provider',
  },
} as const

const noticesTo: Partial<Record<keyof typeof bodies, string>> = {
  northshire: 'send.notices@northshire.example',
  eastmere: 'send.notices@eastmere.example',
  northshireIcb: 'send.notices@northshire-icb.example',
  provider: 'desk@provider.example',
}

const servesAs: Partial<Record<CastName, readonly [MembershipRole, keyof typeof bodies, string]>> = {
  ruth: ['mediator', 'provider', 'Mediator'],
  jonah: ['mediator', 'provider', 'Mediator'],
  sorcha: ['mediator', 'provider', 'Mediator'],
  dev: ['la_officer', 'northshire', 'SEND casework officer'],
  margaret: ['la_officer', 'northshire', 'Head of SEND'],
  nia: ['icb_officer', 'northshireIcb', 'Designated clinical officer'],
  grace: ['adviser', 'provider', 'Mediation adviser'],
  peter: ['adviser', 'provider', 'Mediation adviser'],
  imogen: ['administrator', 'provider', 'Service manager'],
}

/** Peter is the safeguarding lead as well. */
const isLeadToo: CastName = 'peter'

/** The cast as actors, for tests and for the demonstration's stories. */
export const cast = Object.fromEntries(
  Object.entries(demoCast).map(([name, { name: fullName, email }]) => [
    name,
    proven({
      kind: 'person',
      userId: idOf(email),
      name: fullName,
      email,
      memberships: membershipsOf(name as CastName),
    }),
  ]),
) as Record<CastName, Actor & { kind: 'person' }>

/** The service itself, for the stories in which time passes. */
export const theSystem = proven({ kind: 'system' })

function membershipsOf(name: CastName): Membership[] {
  const served = servesAs[name]
  return [
    ...(served ? [{ role: served[0], organisationId: bodies[served[1]].id }] : []),
    ...(name === isLeadToo
      ? [{ role: 'safeguarding_lead' as const, organisationId: bodies.provider.id }]
      : []),
  ]
}

/** Puts the cast into an empty database: organisations, people, and mediators with their working weeks. */
export function seedCast(): Promise<void> {
  return transact(async (tx) => {
    const since = addMonths(today(), -24)
    await tx.insert(organisations).values(
      Object.entries(bodies).map(([key, body]) => ({
        ...body,
        noticesEmail: noticesTo[key as keyof typeof bodies] ?? null,
      })),
    )
    await tx
      .insert(users)
      .values(Object.values(cast).map(({ userId, name, email }) => ({ id: userId, name, email })))
    await tx.insert(memberships).values(
      Object.entries(servesAs).map(([name, [role, body, jobTitle]]) => ({
        userId: cast[name as CastName].userId,
        role,
        organisationId: bodies[body].id,
        jobTitle,
        leads: name === 'margaret',
        fromOn: since,
      })),
    )
    await tx.insert(memberships).values({
      userId: cast[isLeadToo].userId,
      role: 'safeguarding_lead',
      organisationId: bodies.provider.id,
      jobTitle: 'Safeguarding lead',
      fromOn: since,
    })
    for (const name of ['ruth', 'jonah', 'sorcha'] as const) await seedMediator(tx, name)
  })
}

/** Ruth is in date and free; Jonah's accreditation ended last month; Sorcha has worked for Northshire. */
async function seedMediator(tx: Transaction, name: 'ruth' | 'jonah' | 'sorcha') {
  const mediatorId = cast[name].userId
  const day = today()
  await tx.insert(mediators).values({
    userId: mediatorId,
    biography: `${cast[name].name} is an accredited SEND mediator.`,
    modes: ['video', 'in_person', 'telephone'],
    independenceDeclaredOn: addMonths(day, -3),
  })
  await tx.insert(registerEntries).values({
    mediatorId,
    body: 'CMC',
    number: `SEND-${mediatorId.slice(0, 4).toUpperCase()}`,
    validFromOn: addMonths(day, -20),
    validUntilOn: name === 'jonah' ? addMonths(day, -1) : addMonths(day, 10),
    insuredUntilOn: addMonths(day, 8),
    dbsUntilOn: addMonths(day, 18),
  })
  if (name === 'sorcha')
    await tx.insert(interests).values({
      mediatorId,
      organisationId: bodies.northshire.id,
      reason: 'Worked for Northshire Council until last year',
      declaredAt: new Date(`${addDays(day, -90)}T09:00:00Z`),
    })
  const [calendar] = await tx.insert(calendars).values({ userId: mediatorId }).returning({ id: calendars.id })
  await tx.insert(weeklyPatterns).values(
    [1, 2, 3, 4, 5].map((weekday) => ({
      calendarId: calendar!.id,
      weekday,
      startsAt: '09:00',
      endsAt: '17:00',
      modes: ['video' as const, 'in_person' as const, 'telephone' as const],
      fromOn: addMonths(day, -12),
    })),
  )
}
