/** The events of each kind of stream, in the past tense. Added to, never altered. */
export const boardEventKinds = [
  'LeverPublished',
  'LeverEdited',
  'LeverWithdrawn',
  'LeverHidden',
  'LeverRestored',
  'LeverReviewed',
  'LeverTextChanged',
  'LeverTextFrozen',
  'LeverVersionNamed',
  'CoAuthorInvited',
  'CoAuthorRemoved',
  'LeverShared',
  'LeverMoved',
  'LeverStatusChanged',
  'CommentAdded',
  'CommentEdited',
  'CommentDeleted',
  'CommentHidden',
  'CommentRestored',
  'CommentReviewed',
  'VoteCast',
  'VoteWithdrawn',
  'GuestClaimed',
] as const
export type BoardEventKind = (typeof boardEventKinds)[number]

export const programmeEventKinds = ['BoardCreated', 'OrganisationCreated', 'OrganisationRenamed'] as const
export type ProgrammeEventKind = (typeof programmeEventKinds)[number]

export const personEventKinds = [
  'DraftSaved',
  'DraftDiscarded',
  'BoardVisited',
  'LeverVisited',
  'ProfileUpdated',
  'RoleChanged',
  'MandateGranted',
  'MandateEnded',
] as const
export type PersonEventKind = (typeof personEventKinds)[number]

export type EventKind = BoardEventKind | ProgrammeEventKind | PersonEventKind
