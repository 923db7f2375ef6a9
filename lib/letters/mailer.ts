import { createTransport } from 'nodemailer'
import { transact } from '@/db/client'
import { mailbox } from '@/db/schema/letters'
import { normalAddress } from '@/lib/kernel/email-address'
import { now } from '@/lib/kernel/now'
import { isDemo, provider } from '@/lib/kernel/provider'
import { appOrigin } from '@/lib/kernel/urls'
import type { CalendarFile } from './calendar-file'
import { hand, MailRefused } from './smtp'

/** One message to one person. The id makes its Message-ID, so that a second copy can be told from a second message. */
export type Message = {
  id: string
  to: { name: string; email: string }
  subject: string
  text: string
  html: string
  calendar: CalendarFile | undefined
}

/**
 * Sends a message: to the server of SMTP_URL when there is one, and in the demonstration to its own mailbox as
 * well. Throws MailRefused when it was not taken.
 */
export async function sendMail(message: Message): Promise<void> {
  const address = normalAddress(message.to.email)
  if (!address) throw new MailRefused('The address is not an e-mail address', 'for good')
  const raw = await compose(message, address).catch((error: unknown) => {
    throw new MailRefused(`It could not be put together: ${String(error)}`, 'for now')
  })
  const server = process.env.SMTP_URL?.trim()
  if (server) await hand(server, { from: provider().email, to: [address] }, raw)
  else if (!isDemo()) throw new MailRefused('SMTP_URL is not set', 'for now')
  if (isDemo()) await keep(message, address, raw)
}

/** The message as it goes over the wire. Sender and reader are given as parts, so that no name can become an address. */
async function compose({ id, to, subject, text, html, calendar }: Message, address: string): Promise<Buffer> {
  const { serviceName, email } = provider()
  const { message } = await composer.sendMail({
    messageId: `<${id}@${new URL(appOrigin()).hostname}>`,
    date: now(),
    from: { name: oneLine(serviceName), address: email },
    to: { name: oneLine(to.name).slice(0, 200), address },
    subject: oneLine(subject),
    text,
    html,
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...(calendar && { icalEvent: { filename: 'meeting.ics', ...calendar } }),
  })
  return message as Buffer
}

const composer = createTransport({
  streamTransport: true,
  buffer: true,
  newline: 'windows',
  disableFileAccess: true,
  disableUrlAccess: true,
})

async function keep({ subject, text, html }: Message, toAddress: string, raw: Buffer): Promise<void> {
  const kept = { toAddress, subject, text, html, raw: raw.toString('utf8'), receivedAt: now() }
  await transact((tx) => tx.insert(mailbox).values(kept))
}

const oneLine = (text: string) => text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
