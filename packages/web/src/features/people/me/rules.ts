import type { BoardRules } from '@leviers/shared/boards'
import { everythingOn, type Capabilities } from '@leviers/shared/phases'
import { createContext, useContext } from 'react'

/** What the page below lets people do: by the phase of today, and by the board that it shows. */
interface Rules {
  capabilities: Capabilities
  board?: BoardRules | undefined
}

const Now = createContext<Rules>({ capabilities: everythingOn })

/** Tells the page below what the phase of today and its board let people do. */
export const RulesProvider = Now.Provider

/** What the phase of today and the board that is shown let people do. */
export function useRules(): Rules {
  return useContext(Now)
}
