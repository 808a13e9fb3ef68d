/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

export type Person_PersonFragment = { id: string, displayName: string, college: string, organisation: string | null, isGuest: boolean, isVouched: boolean };
