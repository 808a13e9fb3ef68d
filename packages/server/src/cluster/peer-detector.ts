/** Detects whether other nodes are running: a single node need not publish anything. */
export interface PeerDetector {
  /** The message that this node publishes when it starts, and every few seconds. */
  hello: string
  /** Takes a received message; true when it was a hello. */
  receive(message: string): boolean
  /** After a reconnection: assumes peers until their next hellos are due. */
  assumePeers(): void
  mayBeThere(): boolean
}

export const helloMilliseconds = 5_000
/** Three hellos, and some time for them to arrive. */
const forgottenMilliseconds = 3 * helloMilliseconds + 2_000

/** Makes the detector of one node; it begins by assuming peers. */
export function makePeerDetector(node: string, now: () => number): PeerDetector {
  let helloAt = now()
  const hello = `hello ${node}`
  return {
    hello,
    receive(message) {
      if (!message.startsWith('hello ')) return false
      if (message !== hello) helloAt = now()
      return true
    },
    assumePeers: () => void (helloAt = now()),
    mayBeThere: () => now() - helloAt < forgottenMilliseconds,
  }
}
