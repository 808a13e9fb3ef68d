import { useSyncExternalStore } from 'react'
import type { Readable } from './base/readable.js'

/** The value of a readable, now and after each change. */
export function useReadable<Value>({ get, listen }: Readable<Value>): Value {
  return useSyncExternalStore(listen, get, get)
}
