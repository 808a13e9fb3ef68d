/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type ProgrammeQueryVariables = Exact<{ [key: string]: never; }>;


export type ProgrammeQuery = { programme: { id: string, cursor: string, name: string, territory: string, presentation: string, presentationEn: string, period: string, contact: string, state: Types.ProgrammeState, isInstalled: boolean, phases: Array<{ id: string, name: string, startsOn: string, endsOn: string, override: Types.PhaseOverride, current: boolean, createLever: Types.Capability, editLever: Types.Capability, comment: Types.Capability, vote: Types.Capability, seeResults: Types.Capability }>, themes: Array<{ id: string, name: string, colour: string, pillarId: string | null, isRetired: boolean, isListed: boolean }>, pillars: Array<{ id: string, name: string, colour: string, isRetired: boolean }>, neighbourhoods: Array<{ code: string, name: string, communes: string, isRetired: boolean, isListed: boolean }>, boards: Array<{ id: string, slug: string, title: string, description: string, attribution: string | null, state: Types.BoardState, visibility: Types.BoardVisibility, proposers: Types.BoardProposers, guestsVote: boolean, cursor: string, number: number, leverCount: number, commentCount: number, voteCount: number }> } };

export const ProgrammeDocument = "query Programme{programme{id cursor name territory presentation presentationEn period contact state isInstalled phases{id name startsOn endsOn override current createLever editLever comment vote seeResults}themes{id name colour pillarId isRetired isListed}pillars{id name colour isRetired}neighbourhoods{code name communes isRetired isListed}boards(withArchived:true){...BoardHead_board}}}fragment BoardHead_board on Board{id slug title description attribution state visibility proposers guestsVote cursor number leverCount commentCount voteCount}" as TextDocument<ProgrammeQuery, ProgrammeQueryVariables>