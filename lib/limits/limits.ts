import { RateLimiterDrizzle, RateLimiterRes } from 'rate-limiter-flexible'
import { transact, type Transaction } from '@/db/client'
import { limits } from '@/db/schema/limits'
import { setting } from '@/lib/kernel/configuration'

const minutes = 60
const hours = 60 * minutes

/** How often something may be done, as multiples of SIGN_IN_LIMIT. */
const allowed = {
  /** Messages asked for, for one address. */
  'ask-address': { times: 1, within: 15 * minutes },
  /** Messages asked for from one network: a school or an office may share one. */
  'ask-network': { times: 20, within: 15 * minutes },
  /** Codes tried from one network, right or wrong. */
  'code-network': { times: 20, within: 15 * minutes },
  /** Wrong codes for one address, whatever the message. Links go on working. */
  'wrong-codes': { times: 4, within: 24 * hours },
  /** Certificates checked from one network. */
  'verify-network': { times: 6, within: 15 * minutes },
} as const

export type Limited = keyof typeof allowed

/**
 * Counts one more, and says whether that was still allowed. The count is kept in PostgreSQL, so that a restart
 * forgives nothing, and in a transaction of its own, so that it stands even when what follows fails.
 */
export function withinLimit(what: Limited, who: string): Promise<boolean> {
  return transact(async (tx) => {
    try {
      await limiter(tx, what).consume(who)
      return true
    } catch (refused) {
      if (refused instanceof RateLimiterRes) return false
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
  return new RateLimiterDrizzle({
    storeClient: tx,
    schema: limits,
    keyPrefix: what,
    points: allowed[what].times * setting('SIGN_IN_LIMIT'),
    duration: allowed[what].within,
    clearExpiredByTimeout: false,
  })
}
