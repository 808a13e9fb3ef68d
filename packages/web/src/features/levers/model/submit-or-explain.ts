import type { Submit } from '../../../client/use-command.js'

/** Submits; returns whether it was acknowledged, else passes the refusal to onFault. */
export async function submitOrExplain<Input, Result>(
  give: Submit<Input, Result>,
  input: Input,
  onFault: (sentence: string | null) => void,
): Promise<boolean> {
  const outcome = await give(input, { handlesRefusal: true })
  onFault(outcome.status === 'refused' ? outcome.refusal.sentence : null)
  return outcome.status === 'acknowledged'
}
