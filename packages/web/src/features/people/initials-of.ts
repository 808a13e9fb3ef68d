/** Two letters that stand for a name: of its first and of its last word. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const [first = '?', last = ''] = [words[0]?.slice(0, 1), words.length > 1 ? words.at(-1)?.slice(0, 1) : '']
  return `${first}${last}`.toUpperCase()
}
