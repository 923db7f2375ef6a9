import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '@/db/client'
import { mediators } from '@/db/schema/mediators'
import { organisations } from '@/db/schema/organisations'
import { memberships, users } from '@/db/schema/people'
import { calendars } from '@/db/schema/scheduling'
import { letter } from '@/emails/letter'
import { membershipRoles, type MembershipRole } from '@/lib/kernel/actor'
import { emailAddress } from '@/lib/kernel/email-address'
import { problem } from '@/lib/kernel/refusal'
import { appOrigin } from '@/lib/kernel/urls'
import { optionalWords, words } from '@/lib/kernel/words'
import { isIndependent } from '@/lib/law/independence'
import { registerCommand } from '@/lib/register/register-command'
import { kindFor, oneOf } from '../membership'

/**
 * Lets somebody serve an organisation and writes to them. An invitation adds a membership to whoever has the
 * address; it never changes a person who is already known.
 */
export const invitePerson = registerCommand('invite_person', {
  input: z.object({
    name: words({ called: 'The name', missing: 'Enter the person’s name', max: 120 }),
    email: emailAddress({ missing: 'Enter the person’s email address' }),
    role: z.enum(membershipRoles, { error: 'Choose what this person will be' }),
    organisationId: z.uuid('Choose the organisation'),
    jobTitle: optionalWords({ called: 'The job title', max: 120 }),
  }),

  async run({ tx, input, now, today }) {
    const [organisation] = await tx
      .select()
      .from(organisations)
      .where(and(eq(organisations.id, input.organisationId), isNull(organisations.untilOn)))
    if (!organisation) throw problem('organisationId', 'Choose the organisation')
    if (organisation.kind !== kindFor[input.role])
      throw problem('role', `${organisation.name} cannot have ${oneOf[input.role]}`)

    const userId = await personWith(tx, input)
    await keepIndependent(tx, userId, input.role)
    const [added] = await tx
      .insert(memberships)
      .values({
        userId,
        role: input.role,
        organisationId: organisation.id,
        jobTitle: input.jobTitle,
        fromOn: today,
      })
      .onConflictDoNothing()
      .returning({ id: memberships.id })
    if (!added) throw problem('email', `This person is ${oneOf[input.role]} there already`)
    if (input.role === 'mediator') await openMediatorsRecord(tx, userId)

    const to = { name: input.name, email: input.email, userId }
    return {
      subjectId: userId,
      detail: { role: input.role, organisationId: organisation.id, at: now.toISOString() },
      letters: [
        letter('invitation', to, {
          organisation: organisation.name,
          role: input.role,
          signInUrl: `${appOrigin()}/sign-in`,
        }),
      ],
    }
  },
})

async function personWith(tx: Transaction, { name, email }: { name: string; email: string }) {
  await tx.insert(users).values({ name, email }).onConflictDoNothing()
  // Locked, so that two invitations at once cannot each miss the other's clash.
  const [found] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()))
    .for('update')
  // A person who signed themselves up may have no name yet.
  if (!found!.name) await tx.update(users).set({ name }).where(eq(users.id, found!.id))
  return found!.id
}

const mustBeIndependent: readonly MembershipRole[] = ['adviser', 'mediator']
const employed: readonly MembershipRole[] = ['la_officer', 'icb_officer']

/** Nobody serves a council or ICB and is an adviser or mediator (CFA 2014 ss.53(5), 54(3), 56(3)). */
async function keepIndependent(tx: Transaction, userId: string, role: MembershipRole) {
  const barred = mustBeIndependent.includes(role)
    ? employed
    : employed.includes(role)
      ? mustBeIndependent
      : []
  if (barred.length === 0) return
  const [clash] = await tx
    .select({ role: memberships.role })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, userId),
        isNull(memberships.untilOn),
        inArray(memberships.role, [...barred]),
      ),
    )
  if (!clash) return
  const employer = [clash.role, role].includes('icb_officer') ? 'icb' : 'local_authority'
  throw problem('role', isIndependent(employer).reason)
}

/** A mediator's diary and record stand from the first day, with no accreditation: until it is entered nobody can choose them. */
async function openMediatorsRecord(tx: Transaction, userId: string) {
  await tx
    .insert(mediators)
    .values({ userId, modes: ['video'] })
    .onConflictDoNothing()
  await tx.insert(calendars).values({ userId }).onConflictDoNothing()
}
