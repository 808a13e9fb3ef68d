import type { Submit } from '../../../client/use-command.js'

/** Gives a command; whether it was done, else why not is told. */
export async function submitOrExplain<Input, Result>(
  give: Submit<Input, Result>,
  input: Input,
  onFault: (sentence: string | null) => void,
): Promise<boolean> {
  const outcome = await give(input, { handlesRefusal: true })
  onFault(outcome.status === 'refused' ? outcome.refusal.sentence : null)
  return outcome.status === 'acknowledged'
}
