import { TopicListeners } from '../async/topic-listeners.js'

/**
 * Short texts between the nodes of an installation, best effort: never stored, lost when no node is connected.
 * Ids and enums only. A node may receive its own.
 */
export interface Signals {
  /** Publishes a text of at most 7,000 bytes; of several that wait for one topic only the last is sent. */
  publish(topic: string, text: string): void
  /** Calls back at each text of a topic until the returned function is called. */
  subscribe(topic: string, onText: (text: string) => void): () => void
  stop(): Promise<void>
}

/** The signals of one process. */
export function makeLocalSignals(): Signals {
  const listeners = new TopicListeners<(text: string) => void>()
  return {
    publish: (topic, text) => listeners.emit(topic, (onText) => onText(text)),
    subscribe: (topic, onText) => listeners.add(topic, onText),
    stop: () => Promise.resolve(listeners.clear()),
  }
}
