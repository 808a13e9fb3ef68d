import { ContentString, decodeUpdate } from 'yjs'

/** The words in a change, for a person to read and copy; '' when it only takes away or changes the form. */
export function wordsOfUpdate(update: Uint8Array): string {
  const { structs } = decodeUpdate(update)
  return structs
    .flatMap((struct) => ('content' in struct && struct.content instanceof ContentString ? [struct.content.str] : []))
    .join('')
    .trim()
}
