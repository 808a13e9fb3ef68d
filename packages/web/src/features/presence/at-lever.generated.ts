/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

import type { TextDocument } from '../../client/request/text-document.js'
export type AtLeverSubscriptionVariables = Exact<{
  leverId: string;
  activity: Types.Activity;
}>;


export type AtLeverSubscription = { atLever: boolean };

export const AtLeverDocument = "subscription AtLever($leverId:ID!$activity:Activity!){atLever(leverId:$leverId activity:$activity)}" as TextDocument<AtLeverSubscription, AtLeverSubscriptionVariables>