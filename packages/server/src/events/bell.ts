/** "Stream X has something new": a hint between those who write and those who follow; never the news itself. */
export interface Bell {
  ring(streamId: string): void
  /** Calls back at each ring of a stream until the returned function is called. */
  listen(streamId: string, onRing: () => void): () => void
  /** Calls back every listener, as after a time of deafness. */
  ringAll(): void
  stop(): Promise<void>
}

/** The bell of one process. */
export function makeLocalBell(): Bell {
  const listeners = new Map<string, Set<() => void>>()
  return {
    ring: (streamId) => listeners.get(streamId)?.forEach((onRing) => onRing()),
    listen(streamId, onRing) {
      const ofStream = listeners.get(streamId) ?? new Set()
      ofStream.add(onRing)
      listeners.set(streamId, ofStream)
      return () => {
        ofStream.delete(onRing)
        if (ofStream.size === 0 && listeners.get(streamId) === ofStream) listeners.delete(streamId)
      }
    },
    ringAll: () => listeners.forEach((ofStream) => ofStream.forEach((onRing) => onRing())),
    stop: () => Promise.resolve(listeners.clear()),
  }
}
