import { useSyncExternalStore } from 'react'
import type { Store } from './base/store.js'

/** The value of a readable, now and after each change. */
export function useStore<Value>({ get, listen }: Store<Value>): Value {
  return useSyncExternalStore(listen, get, get)
}
