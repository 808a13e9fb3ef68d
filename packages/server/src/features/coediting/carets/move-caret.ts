import { checkedInput } from '@leviers/shared/inputs/checked-input'
import { inputs } from '@leviers/shared/inputs/inputs'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { refusalOfFaults } from '../../../commands/run-command.js'
import { isCaretPlace } from '../document/is-caret-place.js'

/**
 * Shows the others where one's caret is: best effort, fulfilled when they are told. False when the editor is not held open on this node. Throws
 * PublicError for what is no place.
 */
export async function moveCaret(context: Context, raw: unknown): Promise<boolean> {
  const { personId } = viewerOf(context)
  const { value: input, faults } = checkedInput(inputs.moveCaret, raw)
  if (faults) throw refusalOfFaults(faults)
  const { leverId, clientId, anchor, head, isTyping } = input
  for (const [field, said] of Object.entries({ anchor, head })) {
    if (said !== null && !isCaretPlace(said)) throw new PublicError('BAD_INPUT', { field })
  }
  const place = anchor !== null && head !== null ? { anchor, head } : null
  return context.texts.carets.move(leverId, { clientId, personId, place, isTyping })
}
