import { createContext } from 'react'

/** The `lang` of what the versions of a lever say; none when the page speaks it. */
export const WrittenLang = createContext<string | undefined>(undefined)
