/**
 * Short texts between the nodes of an installation, best effort: never stored, never repeated, lost when nobody hears.
 * Ids and enums only. Whoever speaks may hear itself.
 */
export interface Signals {
  /** Says a text of at most 7,000 bytes; of several that wait for a topic only the last is said. */
  say(topic: string, text: string): void
  /** Calls back at each text of a topic until the returned function is called. */
  hear(topic: string, onText: (text: string) => void): () => void
  stop(): Promise<void>
}

/** The signals of one process. */
export function makeLocalSignals(): Signals {
  const hearers = new Map<string, Set<(text: string) => void>>()
  return {
    say: (topic, text) => hearers.get(topic)?.forEach((onText) => onText(text)),
    hear(topic, onText) {
      const ofTopic = hearers.get(topic) ?? new Set()
      ofTopic.add(onText)
      hearers.set(topic, ofTopic)
      return () => {
        ofTopic.delete(onText)
        if (ofTopic.size === 0 && hearers.get(topic) === ofTopic) hearers.delete(topic)
      }
    },
    stop: () => Promise.resolve(hearers.clear()),
  }
}
