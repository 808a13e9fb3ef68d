/**
 * Calls back after the event loop has read what arrived by now. A busy loop runs timers before it reads, so a peer that
 * answered in time would seem silent.
 */
export function onceRead(then: () => void): void {
  setImmediate(() => setImmediate(then))
}
