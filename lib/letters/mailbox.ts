import { desc, eq } from 'drizzle-orm'
import { reader } from '@/db/client'
import { mailbox } from '@/db/schema/letters'
import { normalAddress } from '@/lib/kernel/email-address'
import { isDemo } from '@/lib/kernel/provider'
import { Refusal } from '@/lib/kernel/refusal'

const pageSize = 30

/** The demonstration's mail, newest first, of everybody or of one address. Throws not_found anywhere else. */
export async function mailboxMessages({ to, page = 1 }: { to?: string | undefined; page?: number }) {
  if (!isDemo()) throw new Refusal('not_found')
  const matching = to?.trim() ? eq(mailbox.toAddress, normalAddress(to.trim()) ?? '') : undefined
  const { id, toAddress, subject, receivedAt } = mailbox
  const rows = await reader
    .select({ id, toAddress, subject, receivedAt })
    .from(mailbox)
    .where(matching)
    .orderBy(desc(receivedAt), desc(id))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
  return { rows, total: await reader.$count(mailbox, matching), pageSize }
}

/** One message, with the bytes as they were sent. Throws not_found without it, and outside the demonstration. */
export async function mailboxMessage(id: string) {
  const [found] = isDemo() && isUuid(id) ? await reader.select().from(mailbox).where(eq(mailbox.id, id)) : []
  if (!found) throw new Refusal('not_found')
  return found
}

const isUuid = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
