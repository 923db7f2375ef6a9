import { networkIn } from '@/app/_session/network'
import { publishedHolidays } from '@/lib/deadlines/published'
import { log } from '@/lib/kernel/log'
import { secondsToWait } from '@/lib/limits/limits'
import { preflight } from '../answer'
import { asItCame } from '../as-it-came'
import { notJustNow, tooManyCalls } from '../problem'
import { respond } from '../respond'

export const dynamic = 'force-dynamic'

/** The deadline service for programs: public, open to every site, limited per network. It changes nothing. */
async function answer(request: Request): Promise<Response> {
  if (request.method === 'OPTIONS') return preflight()
  try {
    const wait = await secondsToWait('api-network', networkIn(request.headers))
    return wait > 0 ? tooManyCalls(wait) : respond(asItCame(request), await publishedHolidays())
  } catch (error) {
    // Answered here and not by the framework: a script of another site could not read that it should come back.
    log.error({ error: String(error) }, 'The deadline service could not answer')
    return notJustNow()
  }
}

// Other methods come here to be told that there are none, in the same shape as every problem.
export { answer as GET, answer as OPTIONS, answer as POST, answer as PUT, answer as PATCH, answer as DELETE }
