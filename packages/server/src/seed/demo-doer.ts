import { v5 as idFrom } from 'uuid'
import type { AppParts } from '../context.js'
import type { Command } from '../commands/command.js'
import type { LoggedEvent } from '../log/stream-log.js'
import type { DemoPerson } from './demo-people.js'

const demoSpace = '2b1f6a52-62c3-4a1d-9a61-0d9c2f8a4e10'
const hour = 60 * 60 * 1_000

/** The same name always gives the same id, so that a seed that was interrupted is finished, never doubled. */
export const demoId = (name: string) => idFrom(name, demoSpace)

/** Acts for the people of a demonstration. */
export interface Doer {
  act<Input extends { operationId: string }>(
    by: DemoPerson,
    command: Command<Input>,
    name: string,
    input: object,
  ): Promise<LoggedEvent | null>
}

/** Each act a little later than the one before, over the last days, nearer and nearer to now. */
export function makeDoer({ runner, now }: AppParts): Doer {
  let before = 80 * hour
  const end = now().getTime()
  return {
    async act(by, command, name, input) {
      before *= 0.98
      const at = new Date(end - before)
      const actor = { personId: demoId(by) }
      const { event } = await runner.run({ command, actor, raw: { operationId: demoId(name), ...input }, at })
      return event
    },
  }
}
