import { createContext } from 'react'

/** What was found in a thread of words that are searched, to be marked in its comments; empty where nothing is searched. */
export const FoundWords = createContext<readonly string[]>([])
