/**
 * Calls back once what has arrived by now is read. A loop that was kept busy runs its timers before it reads: whoever
 * answered in time must not be taken for silent.
 */
export function onceRead(then: () => void): void {
  setImmediate(() => setImmediate(then))
}
