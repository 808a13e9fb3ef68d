import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import { MeStore, type MeShown } from './me-store.js'

export type { Me, MeShown } from './me-store.js'

/** Who is signed in, as a store. */
export function useMeStore(): MeStore {
  const client = useLeviersClient()
  return client.keep('me', () => new MeStore(client))
}

/** Who is signed in; unknown until the server told. */
export function useMe(): MeShown {
  return useStore(useMeStore())
}
