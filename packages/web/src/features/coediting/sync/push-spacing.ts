/** A key that is held down types thirty times a second: so much a socket need not carry. */
const spacingMilliseconds = 50

/** A pace: each call is fulfilled at once after a rest, else so long after the last one was. */
export function makePushSpacing(now: () => number = () => performance.now()): () => Promise<void> {
  let next = -Infinity
  return async () => {
    const wait = next - now()
    if (wait > 0) await new Promise((resolve) => void setTimeout(resolve, wait))
    next = now() + spacingMilliseconds
  }
}
