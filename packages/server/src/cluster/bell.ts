import { TopicListeners } from '../async/topic-listeners.js'

/**
 * "Stream X has something new": a hint between those who write and those who follow; never the news itself. Topics are
 * ids of streams, or "session:" and an id: one word each, as a message holds several.
 */
export interface Bell {
  ring(topic: string): void
  /** Calls back at each ring of a topic until the returned function is called. */
  listen(topic: string, onRing: OnRing): () => void
  /** Calls every listener, for example after a reconnection. */
  ringAll(): void
  /** Whether the channel to the other nodes is connected. */
  isUp(): boolean
  stop(): Promise<void>
}

/** Called at a ring; `isForAll` when it is only because rings may have been lost. */
export type OnRing = (isForAll: boolean) => void

/** The bell of one process. */
export function makeLocalBell(): Bell {
  const listeners = new TopicListeners<OnRing>()
  return {
    ring: (topic) => listeners.emit(topic, (onRing) => onRing(false)),
    listen: (topic, onRing) => listeners.add(topic, onRing),
    ringAll: () => listeners.emitAll((onRing) => onRing(true)),
    isUp: () => true,
    stop: () => Promise.resolve(listeners.clear()),
  }
}
