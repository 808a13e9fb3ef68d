/** Whether people write on a board: they do; everything can only be read; the same, and it is in no list any more. */
export const boardStates = ['OPEN', 'FROZEN', 'ARCHIVED'] as const
export type BoardState = (typeof boardStates)[number]

/** Who proposes levers on a board, besides those who run the programme. */
export const boardProposers = ['EVERYBODY', 'ACCOUNTS', 'MEMBERS', 'TEAM'] as const
export type BoardProposers = (typeof boardProposers)[number]

/** What is allowed on a board besides what the phase allows. */
export interface BoardRules {
  state: BoardState
  proposers: BoardProposers
  /** Whether those without an account give positions. */
  guestsVote: boolean
}

/** Who may know of a board at all: everybody, members of bodies, or people who were invited. */
export const boardVisibilities = ['PUBLIC', 'MEMBERS', 'INVITED'] as const
export type BoardVisibility = (typeof boardVisibilities)[number]
