import { useParams, useSearch } from '@tanstack/react-router'
import { readAddress, searchOf, type VersionAddress } from './version-address.js'

const route = '/tableaux/$board/leviers/$lever/historique'

/** What was chosen on the page of versions, and the way to what may be chosen next. */
export function useVersionAddress() {
  const params = useParams({ from: route })
  const address = readAddress(useSearch({ from: route }))
  return {
    address,
    /** For a link or a navigation: the same page, with something else chosen. */
    wayTo: (change: Partial<VersionAddress>) =>
      ({ to: route, params, search: searchOf({ ...address, ...change }) }) as const,
  }
}
