/** Whether other nodes may be there: a node that is alone need not ring for anybody else. */
export interface PeerDetector {
  /** What this node says from time to time, and when it comes. */
  hello: string
  /** Takes what was heard; true when it was a hello. */
  receive(message: string): boolean
  /** Others may have come or gone unheard: until the next hellos, somebody may be there. */
  assumePeers(): void
  mayBeThere(): boolean
}

export const helloMilliseconds = 5_000
/** Three hellos, and some time for them to arrive. */
const forgottenMilliseconds = 3 * helloMilliseconds + 2_000

/** Makes it for one node. At first others may be there. */
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
