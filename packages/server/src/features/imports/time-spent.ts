import type { AnyInput, Command } from '../../commands/command.js'
import { importCommands } from './import-commands.js'

/** Milliseconds inside commands, by their names; the log, the commits and the transport are not in it. */
export type TimeSpent = Record<string, number>

export interface TimedCommands {
  command(name: string): Command<AnyInput>
  spent: TimeSpent
}

/** The commands of imports, unchanged but for a stopwatch. */
export function makeTimedCommands(): TimedCommands {
  const spent: TimeSpent = {}
  const timed = new Map([...importCommands].map(([name, command]) => [name, timedCommand(name, command)]))
  return {
    spent,
    command(name) {
      const command = timed.get(name)
      if (!command) throw new Error(`not a command of imports: ${name}`)
      return command
    },
  }

  function timedCommand(name: string, command: Command<AnyInput>): Command<AnyInput> {
    return {
      ...command,
      async outcomesOf(transaction, acts) {
        const started = performance.now()
        const outcomes = await command.outcomesOf(transaction, acts)
        // Written now instead of at the savepoint's end, so that the stopwatch sees it.
        await transaction.em.flush()
        spent[name] = (spent[name] ?? 0) + performance.now() - started
        return outcomes
      },
    }
  }
}
