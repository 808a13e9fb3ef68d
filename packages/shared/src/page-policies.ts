import type { BoardProposers, BoardRules } from './boards.js'
import type { Capabilities } from './phases.js'
import type { PolicyRefusalCode } from './refusals/policy-refusals.js'
import type { Role } from './roles.js'

/** How someone stands towards what they want to act on, at this moment. */
export interface Standing {
  /** Is somebody here, as a guest too; visitors are not. */
  isSignedIn: boolean
  /** What they hold now, on the board in question or on the whole programme; each allows what it names, none another. */
  roles: readonly Role[]
  capabilities: Capabilities
  /** Is the author of the lever or comment in question; false when there is none. */
  isAuthor: boolean
  /** May write the text of the lever in question: its author, people and bodies that were invited, members when it is open. */
  isCoAuthor?: boolean
  /** Was invited to write the lever in question, or is of a body that was: one does not judge what one signs. */
  isInvited?: boolean
  /** Of a lever in the name of a body: whether one is a member of that body. */
  isOfItsBody?: boolean | undefined
  /** A decision stands on the lever in question: its words change again once it is put back to study. */
  isDecided?: boolean
  /** Holds a mandate of a body now. */
  isMember: boolean
  /** Is here without an account. */
  isGuest?: boolean
  /** May not know of the board in question: told as if there were none. Pages never ask. */
  isOutsider?: boolean
  /** The rules of the board in question; of what is on no board, none. */
  board?: BoardRules | undefined
}

export type Policy = (standing: Standing) => PolicyRefusalCode | null

type Rights = Pick<Standing, 'roles'>
/** Runs the programme, and says who holds what: neither moderates nor answers by that alone. */
export const runsProgramme = ({ roles }: Rights) => roles.includes('ADMIN')
export const moderates = ({ roles }: Rights) => roles.includes('MODERATOR')
/** Leads what is done on a board: with those who moderate it, they lay its levers in order. */
const arranges = (standing: Rights) => moderates(standing) || standing.roles.includes('FACILITATOR')

export const signedIn: Policy = ({ isSignedIn }) => (isSignedIn ? null : 'SIGN_IN_FIRST')
export const moderators: Policy = (standing) => signedIn(standing) ?? (moderates(standing) ? null : 'MODERATORS_ONLY')
/** Those who say what becomes of levers, in the name of those who sign the contract. */
const answerers: Policy = (standing) =>
  signedIn(standing) ?? (standing.roles.includes('CONTRACT_EDITOR') ? null : 'CONTRACT_EDITORS_ONLY')

/** Nothing is written on a board that is not open: what moderators have to hide or show again does not ask this. */
export const onOpenBoard =
  (policy: Policy): Policy =>
  (standing) => {
    const { state = 'OPEN' } = standing.board ?? {}
    return policy(standing) ?? (state === 'OPEN' ? null : (`BOARD_${state}` as const))
  }
export const during = (capability: keyof Capabilities, policy: Policy): Policy => {
  const onBoard = onOpenBoard(policy)
  return (standing) => onBoard(standing) ?? (standing.capabilities[capability] === 'ON' ? null : 'PHASE_CLOSED')
}

const proposers: Record<BoardProposers, (standing: Standing) => PolicyRefusalCode | null> = {
  EVERYBODY: () => null,
  ACCOUNTS: ({ isGuest }) => (isGuest ? 'PROPOSE_ACCOUNTS_ONLY' : null),
  MEMBERS: ({ isMember }) => (isMember ? null : 'PROPOSE_MEMBERS_ONLY'),
  TEAM: () => 'PROPOSE_TEAM_ONLY',
}
const proposing: Policy = (standing) =>
  signedIn(standing) ??
  (arranges(standing) || runsProgramme(standing) ? null : proposers[standing.board?.proposers ?? 'EVERYBODY'](standing))
const voting: Policy = (standing) =>
  signedIn(standing) ?? (standing.isGuest && standing.board?.guestsVote === false ? 'VOTE_ACCOUNTS_ONLY' : null)

export const undecided: Policy = (standing) => (standing.isDecided ? 'TEXT_CLOSED' : null)
export const authors: Policy = (standing) => signedIn(standing) ?? (standing.isAuthor ? null : 'NOT_YOURS')
/** What a body says is written by its members, whoever proposed it. */
export const coAuthors: Policy = (standing) =>
  signedIn(standing) ??
  (standing.isOfItsBody === false
    ? 'NOT_OF_ITS_BODY'
    : standing.isAuthor || standing.isCoAuthor || standing.isOfItsBody
      ? null
      : 'NOT_INVITED')
/** Those who may write a lever, as long as nothing is decided of it. */
export const writers: Policy = during('editLever', (standing) => coAuthors(standing) ?? undecided(standing))
export const notTheAuthor =
  (policy: Policy): Policy =>
  (standing) =>
    policy(standing) ?? (standing.isAuthor ? 'OWN_CONTENT' : null)

/** The lines of what buttons and pages ask before anybody presses: pages carry these alone. */
export const pagePolicies = {
  publishLever: during('createLever', proposing),
  editLever: writers,
  /** What was decided of stays to be read: nobody takes its words away. */
  withdrawLever: onOpenBoard((standing) => authors(standing) ?? undecided(standing)),
  moveLever: onOpenBoard((standing) => (arranges(standing) ? null : during('editLever', authors)(standing))),
  /** Who was invited to write it is one of its authors here. */
  changeLeverStatus: onOpenBoard(
    (standing) => answerers(standing) ?? (standing.isAuthor || standing.isInvited ? 'OWN_CONTENT' : null),
  ),
  addComment: during('comment', signedIn),
  deleteComment: onOpenBoard(authors),
  castVote: during('vote', voting),
} satisfies Record<string, Policy>

export type PageAction = keyof typeof pagePolicies

/** The code of the reason why a page does not offer an action, or null when it does: the same rule as on the server. */
export function whyNotOnPage(standing: Standing, action: PageAction): PolicyRefusalCode | null {
  return pagePolicies[action](standing)
}
