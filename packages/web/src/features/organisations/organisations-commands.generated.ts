/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type CreateOrganisationMutationVariables = Exact<{
  input: Types.CreateOrganisationInput;
}>;


export type CreateOrganisationMutation = { createOrganisation: { id: string, name: string, shortName: string, kind: string | null, college: Types.College, memberCount: number } };

export type RenameOrganisationMutationVariables = Exact<{
  input: Types.RenameOrganisationInput;
}>;


export type RenameOrganisationMutation = { renameOrganisation: { id: string, name: string, shortName: string, kind: string | null, college: Types.College, memberCount: number } };

export type GrantMandateMutationVariables = Exact<{
  input: Types.GrantMandateInput;
}>;


export type GrantMandateMutation = { grantMandate: { id: string } };

export type EndMandateMutationVariables = Exact<{
  input: Types.EndMandateInput;
}>;


export type EndMandateMutation = { endMandate: { id: string, memberCount: number } };

export const CreateOrganisationDocument = "mutation CreateOrganisation($input:CreateOrganisationInput!){createOrganisation(input:$input){...OrganisationCard_organisation}}fragment OrganisationCard_organisation on Organisation{id name shortName kind college memberCount}" as TextDocument<CreateOrganisationMutation, CreateOrganisationMutationVariables>

export const RenameOrganisationDocument = "mutation RenameOrganisation($input:RenameOrganisationInput!){renameOrganisation(input:$input){...OrganisationCard_organisation}}fragment OrganisationCard_organisation on Organisation{id name shortName kind college memberCount}" as TextDocument<RenameOrganisationMutation, RenameOrganisationMutationVariables>

export const GrantMandateDocument = "mutation GrantMandate($input:GrantMandateInput!){grantMandate(input:$input){id}}" as TextDocument<GrantMandateMutation, GrantMandateMutationVariables>

export const EndMandateDocument = "mutation EndMandate($input:EndMandateInput!){endMandate(input:$input){id memberCount}}" as TextDocument<EndMandateMutation, EndMandateMutationVariables>