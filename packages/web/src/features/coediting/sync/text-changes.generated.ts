/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

export type TextChanges_ChangesFragment = { since: number, number: number, cursor: string, updates: Array<string>, isWhole: boolean };
