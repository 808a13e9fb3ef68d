/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type LegalNoticeQueryVariables = Exact<{ [key: string]: never; }>;


export type LegalNoticeQuery = { legalNotice: { publisher: string, director: string, host: string, legalBasis: string, dataContact: string, accessibility: Types.AccessibilityLevel, accessibilityGaps: string, accessibilityContact: string }, instance: { textRetentionDays: number } };

export const LegalNoticeDocument = "query LegalNotice{legalNotice{publisher director host legalBasis dataContact accessibility accessibilityGaps accessibilityContact}instance{textRetentionDays}}" as TextDocument<LegalNoticeQuery, LegalNoticeQueryVariables>