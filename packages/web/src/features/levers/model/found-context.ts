import { createContext, type ReactNode } from 'react'
import type { LeverView } from './lever-view.js'

export interface FoundPartProps {
  lever: LeverView
  slug: string
  /** The title with what was found marked in it, or what else was found and where. */
  part: 'TITLE' | 'PLACE'
}

/** In a search: what shows where a lever has what was searched for. Null where nothing is searched. */
export const FoundContext = createContext<((found: FoundPartProps) => ReactNode) | null>(null)
