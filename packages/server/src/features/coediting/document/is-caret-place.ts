import { textField } from '@leviers/shared/text-schema'
import { decodeRelativePosition } from 'yjs'

/** Whether this is a place in a text, as Yjs encodes them, in base64: what is none would be decoded in vain on every screen. */
export function isCaretPlace(base64: string): boolean {
  try {
    const { item, type, tname } = decodeRelativePosition(Buffer.from(base64, 'base64'))
    return item !== null || type !== null || tname === textField
  } catch {
    return false
  }
}
