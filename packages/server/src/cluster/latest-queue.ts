/** Texts that wait to be published: of each topic only the last is kept. */
export interface LatestQueue {
  add(topic: string, text: string): void
  /** Fulfilled when the queue is empty and nothing is being published. */
  flushed(): Promise<void>
}

/** Publishes texts one at a time. One that fails is dropped: its sender publishes again on its heartbeat. */
export function makeLatestQueue(publish: (message: string) => Promise<unknown>): LatestQueue {
  const waiting = new Map<string, string>()
  let flushing: Promise<void> | null = null

  async function flush(): Promise<void> {
    for (const [topic, text] of waiting) {
      waiting.delete(topic)
      await publish(`${topic} ${text}`).catch(() => undefined)
    }
    flushing = null
  }

  return {
    add(topic, text) {
      waiting.set(topic, text)
      flushing ??= Promise.resolve().then(flush)
    },
    flushed: () => flushing ?? Promise.resolve(),
  }
}

/** Splits a message, "topic text", into its two parts. */
export function textOf(message: string): [topic: string, text: string] {
  const end = message.indexOf(' ')
  return [message.slice(0, end), message.slice(end + 1)]
}
