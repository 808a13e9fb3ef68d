import { limits } from '@leviers/shared/limits'
import type { Locale } from '@leviers/shared/roles'
import type { AppParts, Viewer } from '../../context.js'
import { makeViewerFinder } from '../../features/people/sign-in/session.js'
import { sqlOf } from '../../sql.js'
import { makeTokenBuckets } from '../limits/token-bucket.js'
import { makeSignInLimits } from '../limits/sign-in-limits.js'
import type { Requester } from './request-context.js'

export interface RequesterParts {
  token: string | null
  language: string | undefined
  /** The network that the request came from. */
  address: string
  browser?: string | null
  userAgent?: string | null
  site?: string | null
}

export interface RequesterSource {
  requesterOf(request: RequesterParts): Promise<Requester>
}

/** Finds who is asking from the session's token; counts what each person writes. */
export function makeRequesterSource(parts: AppParts): RequesterSource {
  const now = () => parts.now().getTime()
  const writes = makeTokenBuckets(perMinute(limits.rate.writesPerMinute), now)
  const { pushesPerSecond, pushBurst } = limits.coediting
  const pushes = makeTokenBuckets({ burst: pushBurst, perSecond: pushesPerSecond }, now)
  const comingIn = makeSignInLimits(now)
  const reads = makeTokenBuckets(perMinute(limits.reading.costPerMinute), now)
  const sharedReads = makeTokenBuckets(perMinute(limits.reading.costPerMinute * limits.reading.shared), now)
  const viewerOf = makeViewerFinder(sqlOf(parts.em), parts.now)
  return {
    async requesterOf({ token, language, address, browser = null, userAgent = null, site = null }) {
      const viewer: Viewer | null = token ? await viewerOf(token) : null
      return {
        viewer,
        sessionIsOver: token !== null && viewer === null,
        locale: localeOf(language),
        address,
        browser,
        userAgent,
        site,
        keepBrowser: null,
        countComingIn: (what) => comingIn.count(what, { browser, network: address }),
        // Those who are somebody count for themselves, wherever they are; visitors of one address share, as a browser's id
        // can be made up at will.
        reader: viewer ? { requester: viewer.personId, isShared: false } : { requester: address, isShared: true },
        countRead(cost) {
          const amount = Math.max(cost, limits.reading.leastCost)
          if (viewer) reads.take(viewer.personId, amount)
          else sharedReads.take(address, amount)
        },
        countPush: () => pushes.take(viewer?.personId ?? address),
        countWrite: () => writes.take(viewer?.personId ?? address),
        setSession: null,
      }
    },
  }
}

const perMinute = (most: number) => ({ burst: most, perSecond: most / 60 })

/** French unless English is preferred. */
export function localeOf(language: string | undefined): Locale {
  const preferred = /\b(fr|en)\b/i.exec(language ?? '')?.[1]
  return preferred?.toLowerCase() === 'en' ? 'EN' : 'FR'
}
