/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

export type Tally_TallyFragment = { agree: number, disagree: number, pass: number, total: number, number: number };
