/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type Proposal_ProposalFragment = { id: string, siret: string, email: string | null, since: string, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean }, organisation: { id: string } | null };

export type MandateProposalsQueryVariables = Exact<{ [key: string]: never; }>;


export type MandateProposalsQuery = { mandateProposals: Array<{ id: string, siret: string, email: string | null, since: string, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean }, organisation: { id: string } | null }> };

export type SettleMandateProposalMutationVariables = Exact<{
  input: Types.SettleMandateProposalInput;
}>;


export type SettleMandateProposalMutation = { settleMandateProposal: Array<{ id: string, siret: string, email: string | null, since: string, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean }, organisation: { id: string } | null }> };

export const MandateProposalsDocument = "query MandateProposals{mandateProposals{...Proposal_proposal}}fragment Proposal_proposal on MandateProposal{id siret email since person{...Person_person}organisation{id}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<MandateProposalsQuery, MandateProposalsQueryVariables>

export const SettleMandateProposalDocument = "mutation SettleMandateProposal($input:SettleMandateProposalInput!){settleMandateProposal(input:$input){...Proposal_proposal}}fragment Proposal_proposal on MandateProposal{id siret email since person{...Person_person}organisation{id}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<SettleMandateProposalMutation, SettleMandateProposalMutationVariables>