/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type TextPenSubscriptionVariables = Exact<{
  leverId: string;
  clientId: number;
}>;


export type TextPenSubscription = { textPen: { mayWrite: boolean, code: string | null, reason: string | null } };

export const TextPenDocument = "subscription TextPen($leverId:ID!$clientId:Int!){textPen(leverId:$leverId clientId:$clientId){mayWrite code reason}}" as TextDocument<TextPenSubscription, TextPenSubscriptionVariables>