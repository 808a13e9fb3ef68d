/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

import type { TextDocument } from '../../../client/request/text-document.js'
export type OwnSessions_SessionFragment = { id: string, device: string | null, openedBy: Types.SessionOpener | null, lastSeenAt: string, isCurrent: boolean };

export type OwnSessionsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnSessionsQuery = { me: { id: string, sessions: Array<{ id: string, device: string | null, openedBy: Types.SessionOpener | null, lastSeenAt: string, isCurrent: boolean }> } | null };

export const OwnSessionsDocument = "query OwnSessions{me{id sessions{...OwnSessions_session}}}fragment OwnSessions_session on Session{id device openedBy lastSeenAt isCurrent}" as TextDocument<OwnSessionsQuery, OwnSessionsQueryVariables>