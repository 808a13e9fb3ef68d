/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type * as Types from '../../../client/schema.generated.js';

export type Me_MeFragment = { id: string, cursor: string, email: string | null, locale: Types.Locale, isGuest: boolean, neighbourhoodCode: string | null, participationMode: Types.ParticipationMode | null, showPresence: boolean, roles: Array<{ id: string, role: Types.Role, boardId: string | null, until: string | null }>, mandates: Array<{ id: string, kind: Types.MandateKind, endsOn: string | null, organisation: { id: string, name: string } }>, person: { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean } };
