/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type LeverProseNowQueryVariables = Exact<{
  leverId: string;
}>;


export type LeverProseNowQuery = { lever: { id: string, finding: string | null, action: string | null, openToMembers: boolean, earlierVotes: number, board: { id: string, number: number }, text: { html: string, isFrozen: boolean, threads: Array<string>, outline: Array<{ id: string, level: number, title: string }>, shares: Array<{ person: { id: string } }> }, coAuthors: Array<{ id: string, organisationId: string | null, organisation: string | null, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } | null }>, answer: { status: Types.LeverStatus, body: string, at: string, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } } | null } | null };

export const LeverProseNowDocument = "query LeverProseNow($leverId:ID!){lever(id:$leverId){id finding action ...LeverProse_lever board{id number}}}fragment LeverProse_lever on Lever{text{html outline{id level title}isFrozen threads shares{person{id}}}openToMembers coAuthors{id organisationId organisation person{...Person_person}}earlierVotes answer{status body at person{...Person_person}}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<LeverProseNowQuery, LeverProseNowQueryVariables>