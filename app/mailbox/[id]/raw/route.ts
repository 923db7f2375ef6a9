import { orNotFound } from '@/app/_session/require-actor'
import { mailboxMessage } from '@/lib/letters/mailbox'

type Context = { params: Promise<{ id: string }> }

/** A message with its headers, byte for byte as it was sent. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { raw } = await orNotFound(mailboxMessage((await params).id))
  return new Response(raw, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
}
