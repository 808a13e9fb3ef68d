/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

export type MemberRow_MandateFragment = { id: string, kind: Types.MandateKind, startsOn: string, person: { id: string, displayName: string } };
