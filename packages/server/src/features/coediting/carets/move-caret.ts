import * as inputs from '@leviers/shared/inputs/coediting'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { cleanInput } from '../../../commands/clean-input.js'
import { isCaretPlace } from '../document/is-caret-place.js'

/**
 * Shows the others where one's caret is: best effort, fulfilled when they are told. False when the editor is not held open on this node. Throws
 * PublicError for what is no place.
 */
export async function moveCaret(context: Context, raw: unknown): Promise<boolean> {
  const { personId } = viewerOf(context)
  const input = cleanInput(inputs.moveCaret, raw)
  const { leverId, clientId, anchor, head, isTyping } = input
  for (const [field, position] of Object.entries({ anchor, head })) {
    if (position !== null && !isCaretPlace(position)) throw new PublicError('BAD_INPUT', { field })
  }
  const place = anchor !== null && head !== null ? { anchor, head } : null
  return context.texts.carets.move(leverId, { clientId, personId, place, isTyping })
}
