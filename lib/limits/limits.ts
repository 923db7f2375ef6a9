import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { transact, type Transaction } from '@/db/client'
import { limits } from '@/db/schema/limits'
import { setting } from '@/lib/kernel/configuration'

const minutes = 60
const hours = 60 * minutes

/** How often something may be done within so many seconds, as multiples of a setting. */
const allowed = {
  /** Messages asked for, for one address. */
  'ask-address': { times: 1, of: 'SIGN_IN_LIMIT', within: 15 * minutes },
  /** Messages asked for from one network: a school or an office may share one. */
  'ask-network': { times: 20, of: 'SIGN_IN_LIMIT', within: 15 * minutes },
  /** Codes tried from one network, right or wrong. */
  'code-network': { times: 20, of: 'SIGN_IN_LIMIT', within: 15 * minutes },
  /** Wrong codes for one address, whatever the message. Links go on working. */
  'wrong-codes': { times: 4, of: 'SIGN_IN_LIMIT', within: 24 * hours },
  /** Certificates checked from one network. */
  'verify-network': { times: 6, of: 'SIGN_IN_LIMIT', within: 15 * minutes },
  /** Questions that programs ask from one network. */
  'api-network': { times: 1, of: 'API_RATE_PER_MINUTE', within: 1 * minutes },
} as const

export type Limited = keyof typeof allowed

/** Counts one more, and says whether that was still allowed. */
export async function withinLimit(what: Limited, who: string): Promise<boolean> {
  return (await secondsToWait(what, who)) === 0
}

/**
 * Counts one more. Gives 0 when that was still allowed, otherwise the seconds until it is again. The count is kept
 * in PostgreSQL, so that a restart forgives nothing, and in a transaction of its own, so that it stands even when
 * what follows fails.
 */
export function secondsToWait(what: Limited, who: string): Promise<number> {
  return transact(async (tx) => {
    try {
      await limiter(tx, what).consume(who)
      return 0
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
      throw refused
    }
  })
}

/** Whether nothing more is allowed, without counting. */
export async function isSpent(what: Limited, who: string): Promise<boolean> {
  const counted = await transact((tx) => limiter(tx, what).get(who))
  return counted !== null && counted.remainingPoints <= 0
}

function limiter(tx: Transaction, what: Limited): RateLimiterDrizzle {
  const { times, of, within } = allowed[what]
  return new RateLimiterDrizzle({
    storeClient: tx,
    schema: limits,
    keyPrefix: what,
    points: times * setting(of),
    duration: within,
    clearExpiredByTimeout: false,
  })
}
