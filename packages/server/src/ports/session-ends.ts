import type { HeldRole } from '@leviers/shared/roles'

/** A session that something here is served under. */
export interface ServedSession {
  sessionId: string
  /** What its person holds, in the order in which it is always read. */
  held: readonly HeldRole[]
  /** The body that its person speaks for. */
  organisationId: string | null
}

/** Tells those who serve a session that it has ended or has other rights: here and on every other node. */
export interface SessionEnds {
  /** Calls back once the session is no more, or its person has other roles or another mandate. */
  listen(session: ServedSession, onEnd: () => void): () => void
  /** Something changed about a session: everybody who serves it looks at it again. */
  notify(sessionId: string): void
  /** Looks at every session that is served here: for what no ring told. */
  lookAtAll(): Promise<void>
}
