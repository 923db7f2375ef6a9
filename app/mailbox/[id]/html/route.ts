import { orNotFound } from '@/app/_session/require-actor'
import { mailboxMessage } from '@/lib/letters/mailbox'

type Context = { params: Promise<{ id: string }> }

/** A message as its reader's mail program shows it. `proxy.ts` gives it a policy under which nothing in it runs. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { html } = await orNotFound(mailboxMessage((await params).id))
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
}
