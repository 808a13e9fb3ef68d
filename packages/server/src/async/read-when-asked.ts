/** A promise that reads anew each time it is awaited: what is kept and shown later is as it is then. */
export function readWhenAsked<Value>(read: () => Promise<Value>): PromiseLike<Value> {
  // oxlint-disable-next-line unicorn/no-thenable -- it is a promise to whoever awaits it
  return { then: (onValue, onFault) => read().then(onValue, onFault) }
}
