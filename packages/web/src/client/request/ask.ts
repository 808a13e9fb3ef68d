import { refusalOf } from './refusal.js'
import type { ServerClock } from './server-clock.js'
import type { TextDocument } from './text-document.js'
import { unreachable, type LocaleOf } from './trouble-sentences.js'

/** Asks the server one thing. Throws Refusal, with code UNREACHABLE when nobody answered. */
export type Ask = <Result, Variables>(
  document: TextDocument<Result, Variables>,
  variables: Variables,
  options?: AskOptions,
) => Promise<Result>

export interface AskOptions {
  signal?: AbortSignal
  /** It is sent even when the page goes away meanwhile. */
  keepalive?: boolean
}

export interface AskParts {
  url: string
  fetch: typeof fetch
  localeOf: LocaleOf
  /** Gets the `Date` header of each answer. */
  clock: Pick<ServerClock, 'observe'>
}

interface Answer<Result> {
  data?: Result | null
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

/** Milliseconds after which a request that nobody answers is given up. */
const patience = 20_000

/** Makes the way to ask over HTTP; the session's cookie goes along by itself. */
export function makeAsk({ url, fetch, localeOf, clock }: AskParts): Ask {
  return async (document, variables, { signal, keepalive = false } = {}) => {
    const timeout = AbortSignal.timeout(patience)
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'accept-language': localeOf() },
      body: JSON.stringify({ query: document, variables }),
      keepalive,
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    }
    const response = await fetch(url, request).catch(() => null)
    if (response) clock.observe(response.headers.get('date'))
    const answer: Answer<never> | null = await response?.json().catch(() => null)
    const [error] = [answer?.errors].flat()
    if (error?.extensions?.code) throw refusalOf(error)
    // What has no code of ours was said by something between us: a proxy that is too busy, or has lost the server.
    if (error || !answer?.data) throw unreachable(localeOf, Number(response?.headers.get('retry-after')))
    return answer.data
  }
}
