import { checkedInput } from '@leviers/shared/checked-input'
import { inputs } from '@leviers/shared/inputs'
import { viewerOf, type Context } from '../../context.js'
import { refusalOfFaults } from '../../events/run-command.js'

/**
 * Shows the others where one's caret is: best effort, fulfilled when they are told. False when the editor is not held open on this node. Throws
 * PublicError for what is no place.
 */
export async function moveCaret(context: Context, raw: unknown): Promise<boolean> {
  const { personId } = viewerOf(context)
  const { value: input, faults } = checkedInput(inputs.moveCaret, raw)
  if (faults) throw refusalOfFaults(faults)
  const { leverId, clientId, anchor, head, isTyping } = input
  const place = anchor !== null && head !== null ? { anchor, head } : null
  return context.texts.carets.move(leverId, { clientId, personId, place, isTyping })
}
