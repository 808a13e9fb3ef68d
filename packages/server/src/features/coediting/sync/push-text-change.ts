import { checkedInput } from '@leviers/shared/inputs/checked-input'
import { inputs } from '@leviers/shared/inputs/inputs'
import { viewerOf, type Context } from '../../../context.js'
import { refusalOfFaults } from '../../../commands/run-command.js'
import type { PushAnswer } from '../../../ports/texts.js'

/** Takes what someone wrote; fulfilled only when it is on disk. Throws PublicError. */
export async function pushTextChange(context: Context, raw: unknown): Promise<PushAnswer> {
  const { personId } = viewerOf(context)
  const { value: input, faults } = checkedInput(inputs.pushTextChange, raw)
  if (faults) throw refusalOfFaults(faults)
  context.countPush()
  return context.texts.push({ ...input, personId, update: Buffer.from(input.update, 'base64'), at: context.now() })
}
