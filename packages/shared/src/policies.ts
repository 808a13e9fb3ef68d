import type { BoardProposers, BoardRules } from './boards.js'
import type { Capabilities } from './phases.js'
import type { PolicyRefusalCode } from './refusals/policy-refusals.js'
import { roles, type Role } from './roles.js'

/** How someone stands towards what they want to act on, at this moment. */
export interface Standing {
  role: Role
  capabilities: Capabilities
  /** Is the author of the lever or comment in question; false when there is none. */
  isAuthor: boolean
  /** May write the text of the lever in question: its author, people and bodies that were invited, members when it is open. */
  isCoAuthor?: boolean
  /** Was invited to write the lever in question, or is of a body that was: one does not judge what one signs. */
  isInvited?: boolean
  /** A decision stands on the lever in question: its words change again once it is put back to study. */
  isDecided?: boolean
  /** Holds a mandate of a body now. */
  isMember: boolean
  /** Is here without an account. */
  isGuest?: boolean
  /** The rules of the board in question; of what is on no board, none. */
  board?: BoardRules | undefined
}

type Policy = (standing: Standing) => PolicyRefusalCode | null

const atLeast = (standing: Standing, role: Role) => roles.indexOf(standing.role) >= roles.indexOf(role)
const everyone: Policy = () => null
const signedIn: Policy = (standing) => (atLeast(standing, 'PARTICIPANT') ? null : 'SIGN_IN_FIRST')
const moderators: Policy = (standing) =>
  signedIn(standing) ?? (atLeast(standing, 'MODERATOR') ? null : 'MODERATORS_ONLY')
const admins: Policy = (standing) => signedIn(standing) ?? (atLeast(standing, 'ADMIN') ? null : 'ADMINISTRATORS_ONLY')

/** Nothing is written on a board that is not open: what moderators have to hide or show again does not ask this. */
const onOpenBoard =
  (policy: Policy): Policy =>
  (standing) => {
    const { state = 'OPEN' } = standing.board ?? {}
    return policy(standing) ?? (state === 'OPEN' ? null : state === 'FROZEN' ? 'BOARD_FROZEN' : 'BOARD_ARCHIVED')
  }
const during = (capability: keyof Capabilities, policy: Policy): Policy => {
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
  signedIn(standing) ?? (moderators(standing) && proposers[standing.board?.proposers ?? 'EVERYBODY'](standing))
const voting: Policy = (standing) =>
  signedIn(standing) ?? (standing.isGuest && standing.board?.guestsVote === false ? 'VOTE_ACCOUNTS_ONLY' : null)

const undecided: Policy = (standing) => (standing.isDecided ? 'TEXT_CLOSED' : null)
const authors: Policy = (standing) => signedIn(standing) ?? (standing.isAuthor ? null : 'NOT_YOURS')
const coAuthors: Policy = (standing) =>
  signedIn(standing) ?? (standing.isAuthor || standing.isCoAuthor ? null : 'NOT_INVITED')
/** Those who may write a lever, as long as nothing is decided of it. */
const writers: Policy = during('editLever', (standing) => coAuthors(standing) ?? undecided(standing))
const moderatorsOr =
  (policy: Policy): Policy =>
  (standing) =>
    moderators(standing) && policy(standing)
const notTheAuthor =
  (policy: Policy): Policy =>
  (standing) =>
    policy(standing) ?? (standing.isAuthor ? 'OWN_CONTENT' : null)
const notItsAuthors =
  (policy: Policy): Policy =>
  (standing) =>
    policy(standing) ?? (standing.isAuthor || standing.isInvited ? 'OWN_CONTENT' : null)

/** One line per command: null when it is allowed, else the code of the reason. What has no line is refused. */
export const policies = {
  publishLever: during('createLever', proposing),
  editLever: writers,
  inviteCoAuthor: during('editLever', authors),
  removeCoAuthor: onOpenBoard(coAuthors),
  shareLever: during('editLever', authors),
  /** What was decided of stays to be read: nobody takes its words away. */
  withdrawLever: onOpenBoard((standing) => authors(standing) ?? undecided(standing)),
  joinText: writers,
  pushTextChange: writers,
  moveCaret: signedIn,
  renewBoardPresence: everyone,
  renewAtLever: signedIn,
  endPresence: everyone,
  /** Change by change, also of words that were erased since. */
  readTextChanges: writers,
  saveText: writers,
  nameVersion: during('editLever', coAuthors),
  /** Moderators: of a text that cannot be shown. */
  restoreVersion: onOpenBoard((standing) => (moderators(standing) ? writers(standing) : undecided(standing))),
  /** Given by the server alone: there is no mutation of this name. */
  projectText: everyone,
  moveLever: onOpenBoard(moderatorsOr(during('editLever', authors))),
  changeLeverStatus: onOpenBoard(notItsAuthors(moderators)),
  hideLever: notTheAuthor(moderators),
  restoreLever: notTheAuthor(moderators),
  reviewLever: notTheAuthor(moderators),
  addComment: during('comment', signedIn),
  editComment: during('comment', authors),
  deleteComment: onOpenBoard(authors),
  hideComment: notTheAuthor(moderators),
  restoreComment: notTheAuthor(moderators),
  reviewComment: notTheAuthor(moderators),
  reportComment: notTheAuthor(signedIn),
  castVote: during('vote', voting),
  withdrawVote: during('vote', signedIn),
  saveDraft: signedIn,
  discardDraft: signedIn,
  visitBoard: signedIn,
  visitLever: signedIn,
  updateProfile: signedIn,
  changeRole: admins,
  createBoard: admins,
  editBoard: admins,
  moveBoard: admins,
  editProgramme: admins,
  installProgramme: admins,
  addPhase: admins,
  editPhase: admins,
  removePhase: admins,
  addTheme: admins,
  editTheme: admins,
  moveTheme: admins,
  retireTheme: admins,
  restoreTheme: admins,
  createOrganisation: admins,
  renameOrganisation: admins,
  grantMandate: admins,
  endMandate: admins,
  claimGuest: signedIn,
  startGuest: everyone,
  requestSignInCode: everyone,
  signIn: everyone,
  becomeDemoPerson: everyone,
  signOut: everyone,
  readMails: admins,
  readMembers: admins,
  readHiddenText: moderators,
  readModeration: moderators,
} satisfies Record<string, Policy>

export type Action = keyof typeof policies

/** The code of the reason why an action is refused, or null when it is allowed. */
export function whyNot(standing: Standing, action: Action): PolicyRefusalCode | null {
  return policies[action](standing)
}

/** Whether an action is allowed: the same answer on a button and on the server. */
export function can(standing: Standing, action: Action): boolean {
  return whyNot(standing, action) === null
}
