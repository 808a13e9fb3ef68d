import type { Ask } from './request/ask.js'
import type { LeviersClient } from './leviers-client.js'
import { makeSlowConnection } from './request/slow-connection.js'

/** Asks over the socket where it is open, else as always: for what is asked many times a second. */
export function makeAskLive({ ask, feed, slow }: Pick<LeviersClient, 'ask' | 'feed' | 'slow'>): Ask {
  const { waitFor } = makeSlowConnection(slow)
  // What a document answers over the socket is what it answers over HTTP.
  return <Result, Variables>(document: Parameters<typeof ask<Result, Variables>>[0], variables: Variables) =>
    waitFor((feed.ask(document, variables as object) as Promise<Result> | null) ?? ask(document, variables))
}
