/**
 * An endless sequence that really ends when its reader leaves: return() of a plain generator would wait behind the
 * next() that is pending, for ever when nothing more happens. Here it aborts the wait first.
 */
export function abortable<Item>(start: (signal: AbortSignal) => AsyncGenerator<Item>): AsyncIterableIterator<Item> {
  const leaving = new AbortController()
  const items = start(leaving.signal)
  return {
    next: () => items.next(),
    return() {
      leaving.abort()
      return items.return(undefined)
    },
    throw(fault) {
      leaving.abort()
      return items.throw(fault)
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
