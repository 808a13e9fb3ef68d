/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type BoardPresenceSubscriptionVariables = Exact<{
  boardId: string;
}>;


export type BoardPresenceSubscription = { boardPresence: { total: number, unnamed: number, people: Array<{ leverId: string | null, activity: Types.Activity, person: { id: string, displayName: string, college: string, organisation: string | null, isVouched: boolean } }> } };

export const BoardPresenceDocument = "subscription BoardPresence($boardId:ID!){boardPresence(boardId:$boardId){...PresentPeople_presence}}fragment PresentPeople_presence on BoardPresence{total unnamed people{leverId activity person{id displayName college organisation isVouched}}}" as TextDocument<BoardPresenceSubscription, BoardPresenceSubscriptionVariables>