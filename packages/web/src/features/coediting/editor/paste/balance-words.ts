/** Words with plain spaces, as when one types: those that do not break come when the text is shown. Signs without a shape go. */
export function balanceWords(words: string): string {
  return words.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
}
