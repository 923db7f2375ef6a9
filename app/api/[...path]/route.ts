import { networkIn } from '@/app/_session/network'
import { publishedHolidays } from '@/lib/deadlines/published'
import { secondsToWait } from '@/lib/limits/limits'
import { preflight } from '../answer'
import { tooManyCalls } from '../problem'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

/** The deadline service for programs: public, open to every site, limited per network. It changes nothing. */
async function answer(request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  const wait = await secondsToWait('api-network', networkIn(request.headers))
  return wait > 0 ? tooManyCalls(wait) : respond(request, await publishedHolidays())
}

// Other methods come here to be told that there are none, in the same shape as every problem.
export { answer as GET, answer as OPTIONS, answer as POST, answer as PUT, answer as PATCH, answer as DELETE }
