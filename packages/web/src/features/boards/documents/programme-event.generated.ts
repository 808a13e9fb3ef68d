/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

export type ProgrammeEvent_Event_BoardCreated_Fragment = { __typename: 'BoardCreated', cursor: string };

export type ProgrammeEvent_Event_BoardEdited_Fragment = { __typename: 'BoardEdited', cursor: string, board: { id: string } | null };

export type ProgrammeEvent_Event_CollegeAdded_Fragment = { __typename: 'CollegeAdded', cursor: string };

export type ProgrammeEvent_Event_CollegeEdited_Fragment = { __typename: 'CollegeEdited', cursor: string };

export type ProgrammeEvent_Event_CollegeMoved_Fragment = { __typename: 'CollegeMoved', cursor: string };

export type ProgrammeEvent_Event_LegalNoticeEdited_Fragment = { __typename: 'LegalNoticeEdited', cursor: string };

export type ProgrammeEvent_Event_LogoSet_Fragment = { __typename: 'LogoSet', cursor: string };

export type ProgrammeEvent_Event_NeighbourhoodAdded_Fragment = { __typename: 'NeighbourhoodAdded', cursor: string };

export type ProgrammeEvent_Event_NeighbourhoodEdited_Fragment = { __typename: 'NeighbourhoodEdited', cursor: string };

export type ProgrammeEvent_Event_NeighbourhoodRestored_Fragment = { __typename: 'NeighbourhoodRestored', cursor: string };

export type ProgrammeEvent_Event_NeighbourhoodRetired_Fragment = { __typename: 'NeighbourhoodRetired', cursor: string };

export type ProgrammeEvent_Event_NeighbourhoodsImported_Fragment = { __typename: 'NeighbourhoodsImported', cursor: string };

export type ProgrammeEvent_Event_OrganisationCreated_Fragment = { __typename: 'OrganisationCreated', cursor: string };

export type ProgrammeEvent_Event_OrganisationRenamed_Fragment = { __typename: 'OrganisationRenamed', cursor: string };

export type ProgrammeEvent_Event_PhaseAdded_Fragment = { __typename: 'PhaseAdded', cursor: string };

export type ProgrammeEvent_Event_PhaseEdited_Fragment = { __typename: 'PhaseEdited', cursor: string };

export type ProgrammeEvent_Event_PhaseRemoved_Fragment = { __typename: 'PhaseRemoved', cursor: string };

export type ProgrammeEvent_Event_ProgrammeEdited_Fragment = { __typename: 'ProgrammeEdited', cursor: string };

export type ProgrammeEvent_Event_ProgrammeInstalled_Fragment = { __typename: 'ProgrammeInstalled', cursor: string };

export type ProgrammeEvent_Event_RoleEnded_Fragment = { __typename: 'RoleEnded', cursor: string };

export type ProgrammeEvent_Event_RoleGiven_Fragment = { __typename: 'RoleGiven', cursor: string };

export type ProgrammeEvent_Event_ThemeAdded_Fragment = { __typename: 'ThemeAdded', cursor: string };

export type ProgrammeEvent_Event_ThemeEdited_Fragment = { __typename: 'ThemeEdited', cursor: string };

export type ProgrammeEvent_Event_ThemeMoved_Fragment = { __typename: 'ThemeMoved', cursor: string };

export type ProgrammeEvent_Event_ThemeRestored_Fragment = { __typename: 'ThemeRestored', cursor: string };

export type ProgrammeEvent_Event_ThemeRetired_Fragment = { __typename: 'ThemeRetired', cursor: string };

export type ProgrammeEvent_EventFragment =
  | ProgrammeEvent_Event_BoardCreated_Fragment
  | ProgrammeEvent_Event_BoardEdited_Fragment
  | ProgrammeEvent_Event_CollegeAdded_Fragment
  | ProgrammeEvent_Event_CollegeEdited_Fragment
  | ProgrammeEvent_Event_CollegeMoved_Fragment
  | ProgrammeEvent_Event_LegalNoticeEdited_Fragment
  | ProgrammeEvent_Event_LogoSet_Fragment
  | ProgrammeEvent_Event_NeighbourhoodAdded_Fragment
  | ProgrammeEvent_Event_NeighbourhoodEdited_Fragment
  | ProgrammeEvent_Event_NeighbourhoodRestored_Fragment
  | ProgrammeEvent_Event_NeighbourhoodRetired_Fragment
  | ProgrammeEvent_Event_NeighbourhoodsImported_Fragment
  | ProgrammeEvent_Event_OrganisationCreated_Fragment
  | ProgrammeEvent_Event_OrganisationRenamed_Fragment
  | ProgrammeEvent_Event_PhaseAdded_Fragment
  | ProgrammeEvent_Event_PhaseEdited_Fragment
  | ProgrammeEvent_Event_PhaseRemoved_Fragment
  | ProgrammeEvent_Event_ProgrammeEdited_Fragment
  | ProgrammeEvent_Event_ProgrammeInstalled_Fragment
  | ProgrammeEvent_Event_RoleEnded_Fragment
  | ProgrammeEvent_Event_RoleGiven_Fragment
  | ProgrammeEvent_Event_ThemeAdded_Fragment
  | ProgrammeEvent_Event_ThemeEdited_Fragment
  | ProgrammeEvent_Event_ThemeMoved_Fragment
  | ProgrammeEvent_Event_ThemeRestored_Fragment
  | ProgrammeEvent_Event_ThemeRetired_Fragment
;
