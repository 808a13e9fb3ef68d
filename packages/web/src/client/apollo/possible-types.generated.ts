
      export type PossibleTypesResultData = {
  "possibleTypes": {
    "BoardEvent": [
      "BoardReset",
      "CoAuthorInvited",
      "CoAuthorRemoved",
      "CommentAdded",
      "CommentDeleted",
      "CommentEdited",
      "CommentHidden",
      "CommentReported",
      "CommentRestored",
      "CommentReviewed",
      "GuestClaimed",
      "LeverEdited",
      "LeverHidden",
      "LeverMoved",
      "LeverPublished",
      "LeverRestored",
      "LeverReviewed",
      "LeverShared",
      "LeverStatusChanged",
      "LeverTextChanged",
      "LeverTextFrozen",
      "LeverVersionNamed",
      "LeverWithdrawn",
      "TalliesMoved",
      "VoteCast",
      "VoteWithdrawn"
    ],
    "PersonEvent": [
      "BoardVisited",
      "DraftDiscarded",
      "DraftSaved",
      "LeverVisited",
      "MandateEnded",
      "MandateGranted",
      "ProfileUpdated",
      "RoleChanged"
    ],
    "ProgrammeEvent": [
      "BoardCreated",
      "BoardEdited",
      "LegalNoticeEdited",
      "OrganisationCreated",
      "OrganisationRenamed",
      "PhaseAdded",
      "PhaseEdited",
      "PhaseRemoved",
      "ProgrammeEdited",
      "ProgrammeInstalled",
      "ThemeAdded",
      "ThemeEdited",
      "ThemeMoved",
      "ThemeRestored",
      "ThemeRetired"
    ]
  }
};
      const result: PossibleTypesResultData = {
  "possibleTypes": {
    "BoardEvent": [
      "BoardReset",
      "CoAuthorInvited",
      "CoAuthorRemoved",
      "CommentAdded",
      "CommentDeleted",
      "CommentEdited",
      "CommentHidden",
      "CommentReported",
      "CommentRestored",
      "CommentReviewed",
      "GuestClaimed",
      "LeverEdited",
      "LeverHidden",
      "LeverMoved",
      "LeverPublished",
      "LeverRestored",
      "LeverReviewed",
      "LeverShared",
      "LeverStatusChanged",
      "LeverTextChanged",
      "LeverTextFrozen",
      "LeverVersionNamed",
      "LeverWithdrawn",
      "TalliesMoved",
      "VoteCast",
      "VoteWithdrawn"
    ],
    "PersonEvent": [
      "BoardVisited",
      "DraftDiscarded",
      "DraftSaved",
      "LeverVisited",
      "MandateEnded",
      "MandateGranted",
      "ProfileUpdated",
      "RoleChanged"
    ],
    "ProgrammeEvent": [
      "BoardCreated",
      "BoardEdited",
      "LegalNoticeEdited",
      "OrganisationCreated",
      "OrganisationRenamed",
      "PhaseAdded",
      "PhaseEdited",
      "PhaseRemoved",
      "ProgrammeEdited",
      "ProgrammeInstalled",
      "ThemeAdded",
      "ThemeEdited",
      "ThemeMoved",
      "ThemeRestored",
      "ThemeRetired"
    ]
  }
};
      export default result;
    