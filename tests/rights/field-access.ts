/** Who is given a field: everybody; who it is about; the author of the words; who writes them together; those with a role. */
export type Access =
  | 'PUBLIC'
  | 'SELF'
  | 'SIGNED_IN'
  | 'AUTHORS'
  | 'AUTHORS_AND_MODERATORS'
  | 'CO_AUTHORS'
  | 'MODERATORS'
  | 'ADMINS'

/**
 * Who may see each field of the API, and call each of its mutations: every one has its place here, a new one too. A
 * public mutation is a way to come in or to go out.
 */
export const fieldAccess: Record<string, Partial<Record<Access, string>>> = {
  Board: {
    PUBLIC:
      'attribution commentCount cursor description guestsVote id leverCount levers leversToAnswer number proposers similarLevers slug state title voteCount',
  },
  BoardCreated: { PUBLIC: 'at board cursor number operationId' },
  BoardEdited: { PUBLIC: 'at board cursor number operationId' },
  BoardEvent: { PUBLIC: 'at boardId cursor number operationId' },
  BoardEventPage: { PUBLIC: 'cursor events more' },
  BoardPresence: { PUBLIC: 'people total unnamed' },
  BoardReset: { PUBLIC: 'at board boardId cursor number operationId' },
  BoardVisit: { SELF: 'at number' },
  BoardVisited: { SELF: 'at boardId cursor number operationId seenNumber' },
  Comment: {
    PUBLIC:
      'author body createdAt depth editedAt hidden id leverId locale number onBehalfOf parentId quote replies replyCount revision revisions rootId stance state',
    MODERATORS: 'changedSinceReview hiddenText',
  },
  CommentAdded: { PUBLIC: 'at boardId comment cursor leverCommentCount number operationId rootReplyCount' },
  CommentConnection: { PUBLIC: 'edges pageInfo' },
  CommentDeleted: { PUBLIC: 'at boardId comment cursor isCounted leverCommentCount number operationId' },
  CommentEdge: { PUBLIC: 'cursor node' },
  CommentEdited: { PUBLIC: 'at boardId comment cursor leverCommentCount number operationId' },
  CommentHidden: { PUBLIC: 'at boardId comment cursor isCounted leverCommentCount number operationId' },
  CommentRestored: { PUBLIC: 'at boardId comment cursor isCounted leverCommentCount number operationId' },
  CommentReported: { MODERATORS: 'at boardId comment cursor isOpen number operationId reason' },
  CommentReviewed: { PUBLIC: 'at boardId comment cursor number operationId' },
  CommentRevision: { PUBLIC: 'at body revision stance' },
  CommentRevisionConnection: { PUBLIC: 'edges pageInfo' },
  CommentRevisionEdge: { PUBLIC: 'cursor node' },
  Draft: { SELF: 'action boardId body finding id neighbourhoodCodes revision themeIds title updatedAt' },
  DraftDiscarded: { SELF: 'at cursor draftId number operationId' },
  DraftSaved: { SELF: 'at cursor device draftId number operationId' },
  FoundName: { SIGNED_IN: 'detail id isVouched kind label' },
  GuestClaimed: { PUBLIC: 'account at boardId cursor guestId levers number operationId' },
  HiddenText: { MODERATORS: 'body title' },
  FirstSteps: { ADMINS: 'boards people stages' },
  Instance: { PUBLIC: 'demo demoPeople hasAdministrator sendsMail' },
  Lever: {
    PUBLIC:
      'action answer author board boardId body coAuthors commentCount cursor detailsRevision earlierVotes editedAt excerpt finding hidden id isFrozen lastNumber locale neighbourhoods onBehalfOf openToMembers ordinal position publishedAt review revision revisions state status tally text themes thread title version withdrawnReason',
    MODERATORS: 'changedSinceReview hiddenText',
  },
  LeverConnection: { PUBLIC: 'edges pageInfo totalCount' },
  LeverEdge: { PUBLIC: 'cursor match node' },
  LeverMatch: { PUBLIC: 'commentId excerpt field locale words' },
  LeverEdited: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverHidden: { PUBLIC: 'at boardId comments cursor lever number operationId votes' },
  LeverMoved: { PUBLIC: 'at boardId cursor lever number operationId position rearranged revision' },
  LeverPlace: { PUBLIC: 'leverId position' },
  LeverPublished: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverRestored: { PUBLIC: 'at boardId comments cursor lever number operationId votes' },
  LeverReviewed: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverRevision: {
    PUBLIC:
      'action at body contributors editor finding fingerprint html name reason revision sealedText statuses title votes',
  },
  LeverRevisionConnection: { PUBLIC: 'edges pageInfo' },
  LeverRevisionEdge: { PUBLIC: 'cursor node' },
  LeverStatusChanged: { PUBLIC: 'at boardId cursor from lever number operationId to' },
  LeversToAnswer: { PUBLIC: 'levers totalCount' },
  LeverTally: { PUBLIC: 'leverId tally' },
  LeverVisit: { SELF: 'leverId number' },
  LeverVisited: { SELF: 'at cursor leverId number operationId seenNumber' },
  LeverWithdrawn: { PUBLIC: 'at boardId comments cursor lever number operationId votes' },
  Mail: { ADMINS: 'at body id sent subject to' },
  // Of others only through Organisation.members; of oneself through Me.mandate.
  Mandate: { ADMINS: 'id kind organisation person startsOn' },
  MandateEnded: { SELF: 'at cursor mandateId number operationId organisationId' },
  MandateGranted: { SELF: 'at cursor mandateId number operationId organisationId' },
  Me: {
    SELF: 'boardVisit cursor drafts email id isGuest leverVisits locale mandate neighbourhoodCode participationMode person role showPresence voteCount votes',
  },
  ModeratedItem: { MODERATORS: 'author comment hiddenBy lever reports' },
  ModerationConnection: { MODERATORS: 'edges pageInfo totalCount' },
  ModerationEdge: { MODERATORS: 'cursor node' },
  ModerationNote: { PUBLIC: 'at motive reason' },
  Mutation: {
    SIGNED_IN:
      'addComment castVote discardDraft moveCaret publishLever renewAtLever reportComment saveDraft updateProfile visitBoard visitLever withdrawVote',
    PUBLIC: 'becomeDemoPerson endPresence renewBoardPresence requestSignInCode signIn signOut startGuest',
    ADMINS:
      'addPhase changeRole createBoard createOrganisation editBoard editPhase editProgramme endMandate grantMandate moveBoard removePhase renameOrganisation installProgramme',
    AUTHORS: 'deleteComment editComment inviteCoAuthor shareLever withdrawLever',
    AUTHORS_AND_MODERATORS: 'moveLever',
    MODERATORS: 'changeLeverStatus hideComment hideLever restoreComment restoreLever reviewComment reviewLever',
    CO_AUTHORS: 'editLever joinText nameVersion pushTextChange removeCoAuthor restoreVersion saveText',
  },
  MyVote: { SELF: 'leverId revision stale value' },
  Neighbourhood: { PUBLIC: 'code communes name' },
  OfficialAnswer: { PUBLIC: 'at body person status' },
  Organisation: { PUBLIC: 'college id kind memberCount name shortName', ADMINS: 'members' },
  OrganisationCreated: { PUBLIC: 'at cursor number operationId organisation' },
  OrganisationRenamed: { PUBLIC: 'at cursor number operationId organisation' },
  PageInfo: { PUBLIC: 'endCursor hasNextPage' },
  Person: { PUBLIC: 'college displayName id isGuest isVouched memberOf organisation' },
  PersonEvent: { SELF: 'at cursor number operationId' },
  PersonEventPage: { SELF: 'cursor events more' },
  Phase: { PUBLIC: 'comment createLever current editLever endsOn id name override seeResults startsOn vote' },
  PhaseAdded: { PUBLIC: 'at cursor number operationId phaseId' },
  PhaseEdited: { PUBLIC: 'at cursor number operationId phaseId' },
  PhaseRemoved: { PUBLIC: 'at cursor number operationId phaseId' },
  ProfileUpdated: { SELF: 'at cursor number operationId' },
  PresentPerson: { PUBLIC: 'activity leverId person' },
  Programme: {
    PUBLIC:
      'boards contact cursor id isInstalled name neighbourhoods organisations period phases presentation presentationEn state territory themes',
  },
  ProgrammeInstalled: { PUBLIC: 'at cursor number operationId programme' },
  ProgrammeEvent: { PUBLIC: 'at cursor number operationId' },
  ProgrammeEdited: { PUBLIC: 'at cursor number operationId programme' },
  ProgrammeEventPage: { PUBLIC: 'cursor events more' },
  Query: {
    PUBLIC: 'board boardEvents comment instance lever organisation programme programmeEvents',
    CO_AUTHORS: 'textChanges',
    SIGNED_IN: 'findNames',
    MODERATORS: 'hiddenText moderation',
    SELF: 'me personEvents',
    ADMINS: 'firstSteps mails roleHolders',
  },
  Report: { MODERATORS: 'reason reportedAt words' },
  RoleHolder: { ADMINS: 'givenAt givenBy person role' },
  RoleChanged: { SELF: 'at cursor number operationId' },
  SpokenFor: { PUBLIC: 'isVouched name' },
  StanceCount: { PUBLIC: 'count stance' },
  Subscription: {
    PUBLIC: 'boardFeed boardPresence programmeFeed textCarets',
    CO_AUTHORS: 'textChanges',
    SIGNED_IN: 'atLever',
    SELF: 'personFeed textPen',
  },
  TalliesMoved: { PUBLIC: 'at boardId cursor number operationId since tallies' },
  Tally: { PUBLIC: 'agree disagree number pass total' },
  ThreadConnection: { PUBLIC: 'edges pageInfo stances totalCount words' },
  ThreadEdge: { PUBLIC: 'cursor found node' },
  Theme: { PUBLIC: 'colour id name' },
  VoteCast: { PUBLIC: 'at boardId cursor leverId number operationId tally' },
  VoteWithdrawn: { PUBLIC: 'at boardId cursor leverId number operationId tally' },
  CoAuthorInvited: { PUBLIC: 'at boardId cursor lever number operationId' },
  CoAuthorRemoved: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverShared: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverTextFrozen: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverVersionNamed: { PUBLIC: 'at boardId cursor lever number operationId' },
  LeverTextChanged: { PUBLIC: 'at boardId cursor keptBoth lever number operationId' },
  Caret: { PUBLIC: 'anchor clientId head isTyping person' },
  CoAuthor: { PUBLIC: 'id invitedAt organisation organisationId person' },
  Contributor: { PUBLIC: 'changes memberOf person' },
  JoinedText: { PUBLIC: 'clientId text' },
  LeverText: { PUBLIC: 'html isFrozen markdown outline shares threads' },
  OutlineEntry: { PUBLIC: 'id level title' },
  PushedTextChange: { PUBLIC: 'number status' },
  TextCarets: { PUBLIC: 'carets leverId pens' },
  TextChanges: { PUBLIC: 'cursor isWhole leverId number since updates' },
  TextChangesPage: { PUBLIC: 'cursor events more' },
  TextPen: { PUBLIC: 'code mayWrite reason' },
  TextShare: { PUBLIC: 'characters memberOf person' },
  VersionVotes: { PUBLIC: 'agree disagree pass' },
}
