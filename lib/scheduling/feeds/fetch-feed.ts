import { createGunzip } from 'node:zlib'
import { Agent, request, type Dispatcher } from 'undici'
import { demandAllowed, lookUpAllowed } from './allowed-addresses'
import { isWeb } from './feed-address'
import { FeedFailure } from './feed-failure'

/** How much of somebody else's server we bear: in all, redirections included. */
export type FetchLimits = { milliseconds: number; bytes: number; redirects: number }

export const fetchLimits: FetchLimits = { milliseconds: 5000, bytes: 1_000_000, redirects: 3 }

/**
 * The text of a calendar elsewhere. Connects to public addresses only, over http and https only; each redirection is
 * looked at like the first address. Throws FeedFailure, whatever the other side does and for however long.
 */
export async function fetchFeed(address: URL, limits: FetchLimits): Promise<string> {
  const agent = new Agent({ connect: { lookup: lookUpAllowed } })
  const signal = AbortSignal.timeout(limits.milliseconds)
  try {
    const answer = await follow(address, { dispatcher: agent, signal }, limits.redirects)
    return await textOf(answer, limits.bytes)
  } catch (error) {
    if (error instanceof FeedFailure) throw error
    throw new FeedFailure(signal.aborted ? 'too_slow' : 'not_reached')
  } finally {
    await agent.destroy()
  }
}

type How = { dispatcher: Dispatcher; signal: AbortSignal }

async function follow(url: URL, how: How, left: number): Promise<Dispatcher.ResponseData> {
  if (!isWeb(url)) throw new FeedFailure('not_reached')
  demandAllowed(url)
  const answer = await request(url, { ...how, headers })
  const { statusCode } = answer
  if (statusCode === 200) return answer
  const [next] = [answer.headers.location].flat()
  if (statusCode >= 300 && statusCode < 400 && next) {
    if (left === 0) throw new FeedFailure('too_many_redirects')
    // Nothing of it is read, and the connection ends with the agent.
    const target = URL.parse(next, url)
    if (!target) throw new FeedFailure('not_reached')
    answer.body.on('error', () => undefined).destroy()
    return follow(target, how, left - 1)
  }
  throw new FeedFailure(statusCode >= 400 && statusCode < 500 ? 'refused' : 'not_reached')
}

const headers = {
  accept: 'text/calendar, text/plain;q=0.5',
  'accept-encoding': 'gzip, identity',
  'user-agent': 'arrange-send-mediation (calendar reader)',
}

/** What is counted is what comes out, so that a little that unpacks to a lot is too much as well. */
async function textOf({ body, headers }: Dispatcher.ResponseData, most: number): Promise<string> {
  const packed = String(headers['content-encoding'] ?? 'identity')
  if (packed !== 'identity' && packed !== 'gzip') throw new FeedFailure('not_a_calendar')
  const stream = packed === 'gzip' ? body.pipe(createGunzip()) : body
  // A broken connection ends the unpacking too.
  if (stream !== body) body.on('error', (error) => stream.destroy(error))
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new FeedFailure('too_large')
    chunks.push(chunk)
  }
  return new TextDecoder().decode(Buffer.concat(chunks))
}
