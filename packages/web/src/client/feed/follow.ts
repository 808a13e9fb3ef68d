import type { Refusal } from '../request/refusal.js'

/** A page of what happened after a cursor. */
export interface EventPage<Event> {
  events: readonly Event[]
  cursor: string
  more: boolean
}

/** A stream to follow: past and present after a cursor, each event once, in order. */
export interface Follow<Event extends { cursor: string }> {
  /** The subscription's text; its variables are these and "after". */
  subscription: string
  variables: Record<string, unknown>
  after: string
  /** The event in a result of the subscription. */
  eventOf(data: unknown): Event
  /** Reads the same rows over HTTP, for networks that block sockets; null when there is no such query. */
  poll: ((after: string) => Promise<EventPage<Event>>) | null
  /** It is no longer polled: it was stopped, or the connection is opened anew. */
  onPollingEnded?(): void
  onEvent(event: Event): void
  /** The server refuses to go on, for a reason that does not pass by itself. */
  onRefused(refusal: Refusal): void
}

/** A stream that is being followed: where it stands. */
export interface Following {
  follow: Follow<{ cursor: string }>
  after: string
  stopped: boolean
}

/** Delivers an event to its stream and moves the cursor. */
export function deliver(following: Following, event: { cursor: string }): void {
  if (following.stopped) return
  following.after = event.cursor
  following.follow.onEvent(event)
}

export type ConnectionState = 'idle' | 'connecting' | 'live' | 'reconnecting' | 'polling' | 'offline'

/** One way to follow streams: over a socket, or by asking again and again. */
export interface Transport {
  /** Asks one thing over the same way, where there is one; null when it is not open now. */
  ask?(query: string, variables: object): Promise<unknown> | null
  add(following: Following): void
  remove(following: Following): void
  stop(): void
}
