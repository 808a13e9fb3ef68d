import { makeAsk, type Ask } from './request/ask.js'
import { FeedClient } from './feed/feed-client.js'
import { makeIntents, type Intents } from './outbox/intents.js'
import { askBeforeLeaving } from './outbox/ask-before-leaving.js'
import { makeRegistry, type Registry } from './base/registry.js'
import { Outbox } from './outbox/outbox.js'
import type { AnyCommand } from './outbox/outbox-entry.js'
import { openOutboxStore, type OutboxStore } from './outbox/outbox-store.js'
import { browserTabs, type OutboxTabs } from './outbox/outbox-tabs.js'
import { newId } from './base/new-id.js'
import { makeStore, type WritableStore } from './base/store.js'
import { makeServerClock, type ServerClock } from './request/server-clock.js'
import { browserEnvironment, type Environment } from './base/environment.js'

/** What every page shares: how to ask, to follow and to give commands. Made once, in main.tsx. */
export interface LeviersClient {
  ask: Ask
  feed: FeedClient
  outbox: Outbox
  tabs: OutboxTabs
  intents: Intents
  environment: Environment
  clock: Pick<ServerClock, 'now'>
  /** What pages share by name, made on first use. */
  keep: Registry
  /** True while an answer is overdue: the connection may be dead without the browser knowing yet. */
  slow: WritableStore<boolean>
  /** How many changes of texts are not on the server yet. */
  unsent: WritableStore<number>
  /** Raised when the session began, ended or changed: who one is must be read again. */
  sessions: WritableStore<number>
  localeOf(): string
  /** The language changed: what comes over the socket changes with it. */
  changedLocale(): void
  stop(): void
}

export interface LeviersClientParts {
  loadCommands(): Promise<readonly AnyCommand[]>
  /** The page's language now: "fr" or "en". */
  locale(): string
  /** Where GraphQL is; by default on the page's own origin. */
  url?: string
  fetch?: typeof fetch
  webSocket?: unknown
  environment?: Environment
  store?: Promise<OutboxStore>
  tabs?: OutboxTabs
  storage?: Storage | null
}

/** Starts what pages share. */
export function startLeviersClient(parts: LeviersClientParts): LeviersClient {
  const { locale: localeOf } = parts
  const url = parts.url ?? new URL('/graphql', location.href).href
  const sessions = makeStore(0)
  const unsent = makeStore(0)
  const slow = makeStore(false)
  const now = () => Date.now()
  const changedSession = () => sessions.set(sessions.get() + 1)
  const clock = makeServerClock(now)
  const ask = makeAsk({ url, fetch: parts.fetch ?? fetch.bind(globalThis), localeOf, clock })
  const intents = makeIntents(parts.storage === undefined ? sessionStorage : parts.storage, now)
  const { environment: device = browserEnvironment() } = parts
  const feed = makeFeed({ ...parts, environment: device }, url, changedSession)
  const environment = wokenBy(feed, device)
  const tabs = parts.tabs ?? browserTabs()
  const store = parts.store ?? openOutboxStore()
  const { loadCommands } = parts
  const ways = { ask, environment, intents, tabs, store, loadCommands }
  const outbox = new Outbox({ ...ways, now, newId, onSignedOut: changedSession })
  const stopAsking = askBeforeLeaving(outbox, unsent)
  const stop = () => {
    stopAsking()
    outbox.stop()
    feed.stop()
  }
  const shown = { slow, sessions, unsent, clock, localeOf, keep: makeRegistry() }
  return { ask, feed, outbox, tabs, intents, environment, ...shown, changedLocale: () => feed.restart(), stop }
}

function makeFeed(
  { locale: localeOf, environment, webSocket }: LeviersClientParts & { environment: Environment },
  url: string,
  onSessionEnded: () => void,
): FeedClient {
  return new FeedClient({
    url: url.replace(/^http/, 'ws'),
    localeOf,
    environment,
    webSocket,
    onSessionEnded,
    loadTransports: () => import('./feed/transports.js'),
  })
}

/** The environment, which also fires when the feed reconnects: the outbox then sends at once. */
function wokenBy({ state }: FeedClient, environment: Environment): Environment {
  return {
    ...environment,
    onChange(listener) {
      const stopListening = environment.onChange(listener)
      const stopFollowing = state.listen(() => {
        if (state.get() === 'live' || state.get() === 'polling') listener()
      })
      return () => {
        stopListening()
        stopFollowing()
      }
    },
  }
}
