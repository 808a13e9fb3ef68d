/** Tells those who serve a session that it has ended, in this process. */
export interface SessionEnds {
  listen(sessionId: string, onEnd: () => void): () => void
  tell(sessionId: string): void
  /** The sessions that someone here listens to. */
  served(): string[]
}

/** Makes the one of an application. */
export function makeSessionEnds(): SessionEnds {
  const listeners = new Map<string, Set<() => void>>()
  return {
    listen(sessionId, onEnd) {
      const ofSession = listeners.get(sessionId) ?? new Set()
      ofSession.add(onEnd)
      listeners.set(sessionId, ofSession)
      return () => {
        ofSession.delete(onEnd)
        if (ofSession.size === 0 && listeners.get(sessionId) === ofSession) listeners.delete(sessionId)
      }
    },
    tell: (sessionId) => listeners.get(sessionId)?.forEach((onEnd) => onEnd()),
    served: () => [...listeners.keys()],
  }
}
