import {
  authors,
  coAuthors,
  during,
  moderates,
  moderators,
  notTheAuthor,
  onOpenBoard,
  runsProgramme,
  signedIn,
  undecided,
  writers,
  pagePolicies,
  type Policy,
  type Standing,
} from './page-policies.js'
import type { PolicyRefusalCode } from './refusals/policy-refusals.js'

export type { Standing } from './page-policies.js'

const everyone: Policy = () => null
const admins: Policy = (standing) => signedIn(standing) ?? (runsProgramme(standing) ? null : 'ADMINISTRATORS_ONLY')

/** Nobody is invited to write what a body says: its members may, and only they. */
const sharing: Policy = (standing) =>
  authors(standing) ?? (standing.isOfItsBody === undefined ? null : 'WRITTEN_BY_ITS_BODY')

/** One line per command: null when it is allowed, else the code of the reason. What has no line is refused. */
export const policies = {
  ...pagePolicies,
  saveText: writers,
  editComment: during('comment', authors),
  inviteCoAuthor: during('editLever', sharing),
  removeCoAuthor: onOpenBoard(coAuthors),
  shareLever: during('editLever', sharing),
  joinText: writers,
  pushTextChange: writers,
  moveCaret: signedIn,
  renewBoardPresence: everyone,
  renewAtLever: signedIn,
  endPresence: everyone,
  /** Change by change, also of words that were erased since. */
  readTextChanges: writers,
  nameVersion: during('editLever', coAuthors),
  /** Moderators: of a text that cannot be shown. */
  restoreVersion: onOpenBoard((standing) => (moderates(standing) ? undecided(standing) : writers(standing))),
  /** Given by the server alone: there is no mutation of this name. */
  projectText: everyone,
  hideLever: notTheAuthor(moderators),
  restoreLever: notTheAuthor(moderators),
  reviewLever: notTheAuthor(moderators),
  hideComment: notTheAuthor(moderators),
  restoreComment: notTheAuthor(moderators),
  reviewComment: notTheAuthor(moderators),
  reportComment: notTheAuthor(signedIn),
  withdrawVote: during('vote', signedIn),
  saveDraft: signedIn,
  discardDraft: signedIn,
  visitBoard: signedIn,
  visitLever: signedIn,
  updateProfile: signedIn,
  giveRole: admins,
  /** Administrators end any role; everybody else their own. */
  endRole: (standing) => signedIn(standing) ?? (standing.isAuthor ? null : admins(standing)),
  /** Given by the server alone, to whom the setting names. */
  appointAdministrator: signedIn,
  /** Given by the server alone, when its last day is over. */
  lapseRole: everyone,
  readRoles: admins,
  createBoard: admins,
  createOrganisation: admins,
  readMails: admins,
  readModeration: moderators,
  editBoard: admins,
  moveBoard: admins,
  giveBoardInvitation: admins,
  endBoardInvitation: admins,
  makeBoardLink: admins,
  revokeBoardLink: admins,
  acceptBoardLink: signedIn,
  editProgramme: admins,
  installProgramme: admins,
  editLegalNotice: admins,
  addPhase: admins,
  editPhase: admins,
  removePhase: admins,
  setLogo: admins,
  addCollege: admins,
  editCollege: admins,
  moveCollege: admins,
  addTheme: admins,
  editTheme: admins,
  moveTheme: admins,
  retireTheme: admins,
  restoreTheme: admins,
  addNeighbourhood: admins,
  editNeighbourhood: admins,
  retireNeighbourhood: admins,
  restoreNeighbourhood: admins,
  importNeighbourhoods: admins,
  renameOrganisation: admins,
  grantMandate: admins,
  editMandate: admins,
  endMandate: admins,
  /** Given by the server alone: there is no mutation of this name. */
  turnMandate: everyone,
  chooseBody: signedIn,
  claimGuest: signedIn,
  startGuest: everyone,
  requestSignInCode: everyone,
  signIn: everyone,
  becomeDemoPerson: everyone,
  signOut: everyone,
  startProviderSignIn: everyone,
  finishProviderSignIn: everyone,
  joinIdentity: signedIn,
  signOutOfProvider: everyone,
  settleMandateProposal: admins,
  inviteMember: admins,
  renewMemberInvitation: admins,
  revokeMemberInvitation: admins,
  acceptMemberInvitation: signedIn,
  startPasskey: signedIn,
  addPasskey: signedIn,
  removePasskey: signedIn,
  startPasskeySignIn: everyone,
  signInWithPasskey: everyone,
  endOtherSessions: signedIn,
  readMembers: admins,
  readHiddenText: moderators,
} satisfies Record<string, Policy>

export type Action = keyof typeof policies

/** The code of the reason why an action is refused, or null when it is allowed. */
export function whyNot(standing: Standing, action: Action): PolicyRefusalCode | null {
  return standing.isOutsider ? 'NOT_FOUND' : policies[action](standing)
}

/** Whether an action is allowed: the same answer on a button and on the server. */
export function can(standing: Standing, action: Action): boolean {
  return whyNot(standing, action) === null
}
