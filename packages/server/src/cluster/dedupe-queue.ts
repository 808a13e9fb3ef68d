/** A queue that deduplicates: topics that wait to be sent, each once however often it was added. */
export interface DedupeQueue {
  add(topic: string): void
  /** Tries again what waits. */
  send(): void
}

const topicsPerMessage = 100

/** Sends topics, one message under way at a time; what was not sent waits for the next try. */
export function makeDedupeQueue(publish: (topics: readonly string[]) => Promise<unknown>): DedupeQueue {
  const waiting = new Set<string>()
  let sending = false

  async function send(): Promise<void> {
    if (sending) return
    sending = true
    try {
      while (waiting.size > 0) {
        const topics = [...waiting].slice(0, topicsPerMessage)
        topics.forEach((topic) => waiting.delete(topic))
        await publish(topics).catch((fault: unknown) => {
          topics.forEach((topic) => waiting.add(topic))
          throw fault
        })
      }
    } catch {
      // The owner of the connection calls send() when it is back; until then other nodes poll.
    } finally {
      sending = false
    }
  }

  return {
    add(topic) {
      waiting.add(topic)
      void send()
    },
    send: () => void send(),
  }
}
