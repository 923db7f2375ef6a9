import { isReady } from '@/lib/watch/ready'

export const dynamic = 'force-dynamic'

/** Whether this process can serve pages: the database answers in time. Public; it says no more than that. */
export async function GET(): Promise<Response> {
  const ready = await isReady()
  return new Response(ready ? 'ready' : 'not ready', {
    status: ready ? 200 : 503,
    headers: { 'cache-control': 'no-store' },
  })
}
