/**
 * Makes an empty service usable: npm run create-admin -- ADDRESS
 *
 * The person at ADDRESS becomes an administrator of the provider (made if there is none yet, with the name from
 * PROVIDER_NAME) and can sign in at once; everybody else is invited on the pages.
 */
import { and, eq, isNull } from 'drizzle-orm'
import { closeDatabase, reader } from '@/db/client'
import { organisations } from '@/db/schema/organisations'
import { proven } from '@/lib/kernel/actor'
import { normalAddress } from '@/lib/kernel/email-address'
import { provider } from '@/lib/kernel/provider'
import { addOrganisation } from '@/lib/organisations/commands/add-organisation'
import { invitePerson } from '@/lib/people/commands/invite-person'

const theSystem = proven({ kind: 'system' })

try {
  const email = normalAddress(process.argv[2] ?? '')
  if (!email)
    throw new Error('Give the email address of the first administrator: npm run create-admin -- ADDRESS')

  const name = email.split('@')[0]!
  const organisationId = (await providerId()) ?? (await addProvider(email))
  const problems = await invitePerson(theSystem, { name, email, role: 'administrator', organisationId })
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('. '))
  console.log(`${email} is an administrator now, and can sign in.`)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await closeDatabase()
}

async function providerId(): Promise<string | undefined> {
  const [found] = await reader
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.kind, 'provider'), isNull(organisations.untilOn)))
  return found?.id
}

async function addProvider(noticesEmail: string): Promise<string> {
  const problems = await addOrganisation(theSystem, {
    kind: 'provider',
    name: provider().providerName,
    noticesEmail,
  })
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('. '))
  return (await providerId())!
}
