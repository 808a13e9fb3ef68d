import { createContext } from 'react'

/** The `lang` of the text that a thread quotes; none when the page speaks it. */
export const QuotedLang = createContext<string | undefined>(undefined)
