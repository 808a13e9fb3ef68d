import { everythingOn, type Capabilities } from '@leviers/shared/phases'
import { createContext, useContext } from 'react'

const Now = createContext<Capabilities>(everythingOn)

/** Tells the page below what the phase of today lets people do. */
export const CapabilitiesProvider = Now.Provider

/** What the phase of today lets people do. */
export function useCapabilities(): Capabilities {
  return useContext(Now)
}
