import type { BoardRules } from '@leviers/shared/boards'
import { everythingOn, type Capabilities } from '@leviers/shared/phases'
import { createContext, useContext } from 'react'
import type { ShownPhase } from './next-phase.js'

/** What the page below lets people do: by the phase of today, and by the board that it shows. */
interface Rules {
  capabilities: Capabilities
  /** The phases that say so: those of the programme, or the dates of the board. */
  phases: readonly ShownPhase[]
  /** When they were read, by the server's clock; empty before. */
  now: string
  board?: (BoardRules & { id: string }) | undefined
}

const Now = createContext<Rules>({ capabilities: everythingOn, phases: [], now: '' })

/** Tells the page below what the phase of today and its board let people do. */
export const RulesProvider = Now.Provider

/** What the phase of today and the board that is shown let people do. */
export function useRules(): Rules {
  return useContext(Now)
}
