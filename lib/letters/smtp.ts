import { createTransport } from 'nodemailer'

/** A message was not taken: for now (try again), or for good (nobody will take it as it is). */
export class MailRefused extends Error {
  constructor(
    why: string,
    readonly until: 'for now' | 'for good',
  ) {
    super(why)
    this.name = 'MailRefused'
  }
}

/**
 * Hands one message to a mail server. Throws MailRefused when the server has not said that it takes it, after a
 * minute at most; it may have taken it all the same.
 */
export async function hand(
  server: string,
  envelope: { from: string; to: [string] },
  raw: Buffer,
): Promise<void> {
  const transport = createTransport({ url: server, requireTLS: mustEncrypt(server), ...timeouts })
  const { promise: tooLate, reject } = Promise.withResolvers<never>()
  const timer = setTimeout(() => {
    reject(new MailRefused('The mail server took too long', 'for now'))
    transport.close()
  }, 60_000)
  try {
    await Promise.race([transport.sendMail({ envelope, raw }), tooLate])
  } catch (error) {
    throw refusal(error)
  } finally {
    clearTimeout(timer)
    transport.close()
  }
}

const timeouts = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** Nothing leaves this machine in the clear, unless the address of the server says so itself (`?ignoreTLS=true`). */
function mustEncrypt(server: string): boolean {
  const { protocol, hostname, searchParams } = new URL(server)
  const local = hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]'
  return protocol === 'smtp:' && !local && !searchParams.has('ignoreTLS')
}

/**
 * Only an answer about this message or its reader lasts (RFC 5321 4.2.1: 5yz to MAIL, RCPT or DATA). A server that
 * cannot be reached or does not let us in concerns every letter, and is put right without touching any of them.
 */
function refusal(error: unknown): MailRefused {
  if (error instanceof MailRefused) return error
  const { message, code, responseCode } = error as Error & { code?: string; responseCode?: number }
  const aboutMessage = code === 'EENVELOPE' || code === 'EMESSAGE'
  const lasts = aboutMessage && (responseCode === undefined || responseCode >= 500)
  return new MailRefused(message.slice(0, 500), lasts ? 'for good' : 'for now')
}
