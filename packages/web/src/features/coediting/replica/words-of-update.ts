import { ContentString, ContentType, decodeUpdate, type Item } from 'yjs'

/**
 * The words in a change, for a person to read and copy: what was erased again is left out, paragraphs stand on lines of
 * their own. '' when it only takes away or changes the form.
 */
export function wordsOfUpdate(update: Uint8Array): string {
  const { structs, ds } = decodeUpdate(update)
  const isErased = (client: number, clock: number) =>
    ds.clients.get(client)?.some((range) => clock >= range.clock && clock < range.clock + range.len) ?? false
  return structs
    .flatMap((struct) => ('content' in struct ? [wordsOf(struct, isErased)] : []))
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim()
}

function wordsOf({ id, content }: Item, isErased: (client: number, clock: number) => boolean): string {
  // An element is a paragraph, a heading, a list: what follows stands below.
  if (content instanceof ContentType) return isErased(id.client, id.clock) ? '' : '\n'
  if (!(content instanceof ContentString)) return ''
  // Yjs counts in the units that a string's places are.
  return [...Array(content.str.length).keys()]
    .filter((at) => !isErased(id.client, id.clock + at))
    .map((at) => content.str.charAt(at))
    .join('')
}
