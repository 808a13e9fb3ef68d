/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type VisitBoardMutationVariables = Exact<{
  input: Types.VisitBoardInput;
}>;


export type VisitBoardMutation = { visitBoard: boolean };

export type SetLogoMutationVariables = Exact<{
  input: Types.SetLogoInput;
}>;


export type SetLogoMutation = { setLogo: { id: string } };

export type EditProgrammeMutationVariables = Exact<{
  input: Types.EditProgrammeInput;
}>;


export type EditProgrammeMutation = { editProgramme: { id: string } };

export type InstallProgrammeMutationVariables = Exact<{
  input: Types.InstallProgrammeInput;
}>;


export type InstallProgrammeMutation = { installProgramme: { id: string } };

export type EditLegalNoticeMutationVariables = Exact<{
  input: Types.EditLegalNoticeInput;
}>;


export type EditLegalNoticeMutation = { editLegalNotice: { publisher: string } };

export type AddPhaseMutationVariables = Exact<{
  input: Types.AddPhaseInput;
}>;


export type AddPhaseMutation = { addPhase: { id: string } };

export type EditPhaseMutationVariables = Exact<{
  input: Types.EditPhaseInput;
}>;


export type EditPhaseMutation = { editPhase: { id: string } };

export type RemovePhaseMutationVariables = Exact<{
  input: Types.RemovePhaseInput;
}>;


export type RemovePhaseMutation = { removePhase: { id: string } };

export type CreateBoardMutationVariables = Exact<{
  input: Types.CreateBoardInput;
}>;


export type CreateBoardMutation = { createBoard: { id: string, slug: string } };

export type MoveBoardMutationVariables = Exact<{
  input: Types.MoveBoardInput;
}>;


export type MoveBoardMutation = { moveBoard: { id: string } };

export type EditBoardMutationVariables = Exact<{
  input: Types.EditBoardInput;
}>;


export type EditBoardMutation = { editBoard: { id: string } };

export const VisitBoardDocument = "mutation VisitBoard($input:VisitBoardInput!){visitBoard(input:$input)}" as TextDocument<VisitBoardMutation, VisitBoardMutationVariables>

export const SetLogoDocument = "mutation SetLogo($input:SetLogoInput!){setLogo(input:$input){id}}" as TextDocument<SetLogoMutation, SetLogoMutationVariables>

export const EditProgrammeDocument = "mutation EditProgramme($input:EditProgrammeInput!){editProgramme(input:$input){id}}" as TextDocument<EditProgrammeMutation, EditProgrammeMutationVariables>

export const InstallProgrammeDocument = "mutation InstallProgramme($input:InstallProgrammeInput!){installProgramme(input:$input){id}}" as TextDocument<InstallProgrammeMutation, InstallProgrammeMutationVariables>

export const EditLegalNoticeDocument = "mutation EditLegalNotice($input:EditLegalNoticeInput!){editLegalNotice(input:$input){publisher}}" as TextDocument<EditLegalNoticeMutation, EditLegalNoticeMutationVariables>

export const AddPhaseDocument = "mutation AddPhase($input:AddPhaseInput!){addPhase(input:$input){id}}" as TextDocument<AddPhaseMutation, AddPhaseMutationVariables>

export const EditPhaseDocument = "mutation EditPhase($input:EditPhaseInput!){editPhase(input:$input){id}}" as TextDocument<EditPhaseMutation, EditPhaseMutationVariables>

export const RemovePhaseDocument = "mutation RemovePhase($input:RemovePhaseInput!){removePhase(input:$input){id}}" as TextDocument<RemovePhaseMutation, RemovePhaseMutationVariables>

export const CreateBoardDocument = "mutation CreateBoard($input:CreateBoardInput!){createBoard(input:$input){id slug}}" as TextDocument<CreateBoardMutation, CreateBoardMutationVariables>

export const MoveBoardDocument = "mutation MoveBoard($input:MoveBoardInput!){moveBoard(input:$input){id}}" as TextDocument<MoveBoardMutation, MoveBoardMutationVariables>

export const EditBoardDocument = "mutation EditBoard($input:EditBoardInput!){editBoard(input:$input){id}}" as TextDocument<EditBoardMutation, EditBoardMutationVariables>