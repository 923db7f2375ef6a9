export const dynamic = 'force-dynamic'

/** Whether this process answers at all. Public; it asks nothing of the database. */
export function GET(): Response {
  return new Response('ok', { headers: { 'cache-control': 'no-store' } })
}
