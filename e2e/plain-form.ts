import { sessionCookie } from './world'
import type { CastName } from '@/lib/kernel/demo-cast'

/** A form as it stands on a page, for a sender that runs no script: where it goes, and what it carries unseen. */
export type PlainForm = { address: string; headers: Record<string, string>; carried: [string, string][] }

/** Opens a page in a session of its own and takes the form that asks for this field. */
export async function formAskingFor(field: string, who: CastName, address: string): Promise<PlainForm> {
  const { origin } = new URL(address)
  const { name, value } = await sessionCookie(who, origin)
  const headers = { cookie: `${name}=${value}`, origin }
  const page = await (await fetch(address, { headers })).text()
  const form = page.match(/<form[^]*?<\/form>/g)?.find((one) => one.includes(`name="${field}"`))
  if (!form) throw new Error(`No form at ${address} asks for ${field}`)
  const hidden = form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)
  return {
    address,
    headers,
    carried: [...hidden].map(([, field = '', value = '']) => [asText(field), asText(value)]),
  }
}

/** Sends the form with these answers over a connection of its own, as a browser without scripts would. */
export async function sendPlainForm(
  { address, headers, carried }: PlainForm,
  answers: Record<string, string | Blob>,
): Promise<{ status: number; location: string | null; body: string }> {
  const body = new FormData()
  for (const [field, value] of [...carried, ...Object.entries(answers)]) body.append(field, value)
  const answer = await fetch(address, { method: 'POST', headers, body, redirect: 'manual' })
  return { status: answer.status, location: answer.headers.get('location'), body: await answer.text() }
}

const asText = (html: string) =>
  html
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
