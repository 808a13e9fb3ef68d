/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type TextFeedSubscriptionVariables = Exact<{
  leverId: string;
  after: string;
}>;


export type TextFeedSubscription = { textChanges: { since: number, number: number, cursor: string, updates: Array<string>, isWhole: boolean } };

export const TextFeedDocument = "subscription TextFeed($leverId:ID!$after:String!){textChanges(leverId:$leverId after:$after){...TextChanges_changes}}fragment TextChanges_changes on TextChanges{since number cursor updates isWhole}" as TextDocument<TextFeedSubscription, TextFeedSubscriptionVariables>