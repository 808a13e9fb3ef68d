interface Asking<Key, Value> {
  keys: Set<Key>
  answer: Promise<ReadonlyMap<Key, Value>>
}

/**
 * Answers many questions of one kind with few statements: however many ask at once, one statement is under way, and the
 * next one answers all who asked meanwhile. What is told was read after the question was asked; undefined where there is
 * nothing. Rejected when that statement failed.
 */
export function batchedRead<Key, Value>(
  read: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): (key: Key) => Promise<Value | undefined> {
  let underWay: Promise<unknown> = Promise.resolve()
  let next: Asking<Key, Value> | null = null

  function ask(): Asking<Key, Value> {
    const keys = new Set<Key>()
    const answer = underWay.then(() => {
      next = null
      return read([...keys])
    })
    underWay = answer.catch(() => undefined)
    return { keys, answer }
  }

  return async (key) => {
    next ??= ask()
    next.keys.add(key)
    return (await next.answer).get(key)
  }
}
