import { PublicError } from '../../errors.js'

export interface Rate {
  /** How many at once after a quiet time. */
  burst: number
  perSecond: number
}

/** Counts what each key does. */
export interface TokenBuckets {
  /** Takes one, or so many. Throws TOO_MANY_REQUESTS with the seconds to wait. */
  take(key: string, amount?: number): void
}

const keptKeys = 50_000

/** Limits how often each key (a person, an address) does something; forgets the least recent keys. */
export function makeTokenBuckets({ burst, perSecond }: Rate, now: () => number = Date.now): TokenBuckets {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return {
    take(key, amount = 1) {
      const at = now()
      const bucket = buckets.get(key) ?? { tokens: burst, at }
      const tokens = Math.min(burst, bucket.tokens + ((at - bucket.at) / 1_000) * perSecond)
      buckets.delete(key)
      buckets.set(key, { tokens: tokens < amount ? tokens : tokens - amount, at })
      const [oldest] = buckets.keys()
      if (buckets.size > keptKeys && oldest !== undefined) buckets.delete(oldest)
      if (tokens < amount)
        throw new PublicError('TOO_MANY_REQUESTS', { retryAfter: Math.ceil((amount - tokens) / perSecond) })
    },
  }
}
