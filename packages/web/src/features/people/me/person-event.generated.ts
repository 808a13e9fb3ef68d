/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

export type PersonEvent_Event_BoardInvitationEnded_Fragment = { __typename: 'BoardInvitationEnded', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_BoardInvitationGiven_Fragment = { __typename: 'BoardInvitationGiven', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_BoardLinkMade_Fragment = { __typename: 'BoardLinkMade', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_BoardLinkRevoked_Fragment = { __typename: 'BoardLinkRevoked', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_BoardVisited_Fragment = { __typename: 'BoardVisited', boardId: string, seenNumber: number, number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_BodyChosen_Fragment = { __typename: 'BodyChosen', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_DraftDiscarded_Fragment = { __typename: 'DraftDiscarded', draftId: string, number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_DraftSaved_Fragment = { __typename: 'DraftSaved', draftId: string, device: string | null, number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_LeverVisited_Fragment = { __typename: 'LeverVisited', leverId: string, seenNumber: number, number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_MandateBegun_Fragment = { __typename: 'MandateBegun', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_MandateEdited_Fragment = { __typename: 'MandateEdited', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_MandateEnded_Fragment = { __typename: 'MandateEnded', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_MandateGranted_Fragment = { __typename: 'MandateGranted', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_Event_ProfileUpdated_Fragment = { __typename: 'ProfileUpdated', number: number, cursor: string, at: string, operationId: string | null };

export type PersonEvent_EventFragment =
  | PersonEvent_Event_BoardInvitationEnded_Fragment
  | PersonEvent_Event_BoardInvitationGiven_Fragment
  | PersonEvent_Event_BoardLinkMade_Fragment
  | PersonEvent_Event_BoardLinkRevoked_Fragment
  | PersonEvent_Event_BoardVisited_Fragment
  | PersonEvent_Event_BodyChosen_Fragment
  | PersonEvent_Event_DraftDiscarded_Fragment
  | PersonEvent_Event_DraftSaved_Fragment
  | PersonEvent_Event_LeverVisited_Fragment
  | PersonEvent_Event_MandateBegun_Fragment
  | PersonEvent_Event_MandateEdited_Fragment
  | PersonEvent_Event_MandateEnded_Fragment
  | PersonEvent_Event_MandateGranted_Fragment
  | PersonEvent_Event_ProfileUpdated_Fragment
;
