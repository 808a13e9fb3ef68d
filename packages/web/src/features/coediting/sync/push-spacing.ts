/** Minimum milliseconds between two pushes: a key held down types thirty times a second. */
const spacingMilliseconds = 50

/** Spaces calls: each is fulfilled at once when the last was long ago, else when the interval has passed. */
export function makePushSpacing(now: () => number = () => performance.now()): () => Promise<void> {
  let next = -Infinity
  return async () => {
    const wait = next - now()
    if (wait > 0) await new Promise((resolve) => void setTimeout(resolve, wait))
    next = now() + spacingMilliseconds
  }
}
