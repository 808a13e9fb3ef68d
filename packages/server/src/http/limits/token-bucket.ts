import { Lru } from '../../async/lru.js'
import { PublicError } from '../../errors.js'

export interface Rate {
  /** The size of a full bucket. */
  burst: number
  perSecond: number
}

/** Token buckets by key. */
export interface TokenBuckets {
  /** Takes one token, or `amount`. Throws TOO_MANY_REQUESTS with the seconds to wait. */
  take(key: string, amount?: number): void
}

const keptKeys = 50_000

/** Limits how often each key (a person, an address) does something; forgets the least recent keys. */
export function makeTokenBuckets({ burst, perSecond }: Rate, now: () => number = Date.now): TokenBuckets {
  const buckets = new Lru<string, { tokens: number; at: number }>({ most: keptKeys })
  return {
    take(key, amount = 1) {
      const at = now()
      const bucket = buckets.get(key) ?? { tokens: burst, at }
      const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond)
      buckets.set(key, { tokens: tokens < amount ? tokens : tokens - amount, at })
      if (tokens < amount)
        throw new PublicError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil((amount - tokens) / perSecond) })
    },
  }
}
