/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../client/schema.generated.js';

export type PresentPeople_PresenceFragment = { total: number, unnamed: number, people: Array<{ leverId: string | null, activity: Types.Activity, person: { id: string, displayName: string, college: string, organisation: string | null, isVouched: boolean } }> };
