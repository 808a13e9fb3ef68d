/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { TextDocument } from '../../../client/request/text-document.js'
export type TextCaretsSubscriptionVariables = Exact<{
  leverId: string;
}>;


export type TextCaretsSubscription = { textCarets: { pens: number, carets: Array<{ clientId: number, anchor: string, head: string, isTyping: boolean, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } }> } };

export const TextCaretsDocument = "subscription TextCarets($leverId:ID!){textCarets(leverId:$leverId){pens carets{clientId anchor head isTyping person{...Person_person}}}}fragment Person_person on Person{id displayName college organisation isGuest isVouched}" as TextDocument<TextCaretsSubscription, TextCaretsSubscriptionVariables>