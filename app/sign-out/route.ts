import { headers } from 'next/headers'
import { isOwnForm } from '@/app/_session/own-form'
import { stopSession } from '@/app/_session/session-cookie'
import { appOrigin } from '@/lib/kernel/urls'

/** Signs out: the session ends in the database, and the browser forgets what it kept of these pages. */
export async function POST(): Promise<Response> {
  if (!isOwnForm(await headers(), appOrigin()))
    return new Response('Sign out from a page of this service', { status: 403 })
  await stopSession()
  return new Response(null, {
    status: 303,
    headers: { location: '/', 'clear-site-data': '"cache", "cookies", "storage"' },
  })
}

/** A link or a typed address signs nobody out. */
export function GET(): Response {
  return new Response(null, { status: 303, headers: { location: '/' } })
}
