/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

export type OrganisationCard_OrganisationFragment = { id: string, name: string, shortName: string, kind: string | null, college: Types.College, memberCount: number };
