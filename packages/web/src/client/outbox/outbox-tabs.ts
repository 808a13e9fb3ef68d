import type { OutboxEntry } from './outbox-entry.js'

/** What the tabs of one browser tell each other. */
export type TabNews =
  | { kind: 'changed'; entry: OutboxEntry }
  | { kind: 'gone'; operationId: string }
  | { kind: 'acknowledged'; entry: OutboxEntry; result: unknown }
  | { kind: 'signed-out'; personId: string }

export interface OutboxTabs {
  publish(news: TabNews): void
  listen(listener: (news: TabNews) => void): void
  /** Runs when no other tab runs: commands are sent once and in order. */
  alone(run: () => Promise<void>): Promise<void>
  stop(): void
}

const name = 'leviers-outbox'

/** The tabs of this browser; where it has no locks each tab sends alone, and operation ids prevent doubles. */
export function browserTabs(): OutboxTabs {
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no target origin
    publish: (news) => channel?.postMessage(news),
    listen(listener) {
      // Only this file posts on the channel.
      channel?.addEventListener('message', ({ data }) => listener(data as TabNews))
    },
    alone: async (run) => {
      if (locks) await locks.request(name, run)
      else await run()
    },
    stop: () => channel?.close(),
  }
}
