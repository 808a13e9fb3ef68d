/** Texts that wait to be said, of each topic only the last. */
export interface LatestQueue {
  add(topic: string, text: string): void
  /** Fulfilled when nothing is under way and nothing waits. */
  flushed(): Promise<void>
}

/** Says texts one after the other; one that cannot be said is lost: whoever speaks says it again from time to time. */
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

/** The topic and the text of a message. */
export function textOf(message: string): [topic: string, text: string] {
  const end = message.indexOf(' ')
  return [message.slice(0, end), message.slice(end + 1)]
}
