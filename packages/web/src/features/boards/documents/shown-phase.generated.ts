/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

export type ShownPhase_PhaseFragment = { id: string, name: string, startsOn: string, endsOn: string, startsAt: string, endsAt: string, override: Types.PhaseOverride, revision: number, current: boolean, createLever: Types.Capability, editLever: Types.Capability, comment: Types.Capability, vote: Types.Capability, seeResults: Types.Capability };
