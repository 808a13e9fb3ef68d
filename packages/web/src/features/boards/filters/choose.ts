import type { BoardSearch } from './board-search.js'

/** What changes of an address; undefined is taken out of it. */
export type Choose = (change: { [Name in keyof BoardSearch]: BoardSearch[Name] | undefined }) => void
