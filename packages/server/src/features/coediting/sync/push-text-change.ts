import * as inputs from '@leviers/shared/inputs/coediting'
import { viewerOf, type Context } from '../../../context.js'
import { cleanInput } from '../../../commands/clean-input.js'
import type { PushAnswer } from '../../../ports/texts.js'

/** Takes what someone wrote; fulfilled only when it is on disk. Throws PublicError. */
export async function pushTextChange(context: Context, raw: unknown): Promise<PushAnswer> {
  const { personId } = viewerOf(context)
  const input = cleanInput(inputs.pushTextChange, raw)
  context.countPush()
  return context.texts.push({ ...input, personId, update: Buffer.from(input.update, 'base64'), at: context.now() })
}
