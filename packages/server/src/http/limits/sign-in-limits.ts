import { limits } from '@leviers/shared/limits'
import type { ComingIn } from '../../context.js'
import { makeTokenBuckets } from './token-bucket.js'

/** Who tries to sign in: the browser by its cookie, and the network. */
export interface Comer {
  browser: string | null
  network: string
}

/** Rate limits of signing in, per browser and per network. */
export interface SignInLimits {
  /** Throws TOO_MANY_REQUESTS with the seconds to wait. */
  count(what: ComingIn, who: Comer): void
}

/**
 * The rate limits of signing in on one node. They count the requester, never the account, so that nobody can lock its
 * owner out. A network has room for a workshop of people; what a script can waste is bounded.
 */
export function makeSignInLimits(now: () => number): SignInLimits {
  const { guests, codes, tries } = limits.comingIn
  const guestsSoon = makeTokenBuckets({ burst: guests.burst, perSecond: guests.perHour / 3_600 }, now)
  const guestsLong = makeTokenBuckets({ burst: guests.perDay, perSecond: guests.perDay / 86_400 }, now)
  const ofNetwork = makeTokenBuckets({ burst: tries.perNetwork, perSecond: tries.perNetwork / 60 }, now)
  const ofBrowser = makeTokenBuckets({ burst: tries.perBrowser, perSecond: tries.perBrowser / 60 }, now)
  const mailsOfBrowser = makeTokenBuckets({ burst: codes.perBrowser, perSecond: codes.perBrowser / 60 }, now)
  const mailsOfNetwork = makeTokenBuckets({ burst: codes.perNetwork, perSecond: codes.perNetwork / 3_600 }, now)
  return {
    count(what, { browser, network }) {
      const requester = browser ?? network
      if (what.by === 'GUEST') {
        guestsLong.take(network)
        guestsSoon.take(network)
        return
      }
      if (what.by === 'REQUEST_CODE') {
        mailsOfBrowser.take(`${requester} ${what.email}`)
        mailsOfNetwork.take(`${network} ${what.email}`)
      } else if (browser !== null) ofBrowser.take(browser)
      ofNetwork.take(network)
    },
  }
}
