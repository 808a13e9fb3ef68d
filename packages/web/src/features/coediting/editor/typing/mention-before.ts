export interface MentionBeginning {
  /** How far before the caret its « @ » is. */
  length: number
  query: string
}

// Names have several words: a few are looked for, as long as somebody has such a name.
const beginning = /(?:^|[\s([{«“"'’/–—-])@((?:[\p{L}\p{N}][\p{L}\p{N}’'.-]*(?: [\p{L}\p{N}’'.-]*){0,3})?)$/u
const most = 60

/** The mention that is being typed at the end of some words, or null. The « @ » of an e-mail address begins none. */
export function mentionBefore(words: string): MentionBeginning | null {
  const query = beginning.exec(words)?.[1]
  return query === undefined || query.length > most ? null : { length: query.length + 1, query }
}
