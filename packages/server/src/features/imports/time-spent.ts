import type { AnyInput, Command } from '../../commands/define-command.js'
import { importCommands, type ImportCommandName } from './import-commands.js'

/** Milliseconds inside commands, by their names; the log, the commits and the transport are not in it. */
export type TimeSpent = Partial<Record<ImportCommandName, number>>

export interface TimedCommands {
  command(name: ImportCommandName): Command<AnyInput>
  spent: TimeSpent
}

/** The commands of imports, unchanged but for a stopwatch. */
export function makeTimedCommands(): TimedCommands {
  const spent: TimeSpent = {}
  // The keys are those of the list.
  const names = Object.keys(importCommands) as ImportCommandName[]
  const timed = new Map(names.map((name) => [name, timedCommand(name)]))
  return {
    spent,
    command(name) {
      const command = timed.get(name)
      if (!command) throw new Error(`not a command of imports: ${name}`)
      return command
    },
  }

  function timedCommand(name: ImportCommandName): Command<AnyInput> {
    // Each command keeps its own input's type; the runner only hands a checked input back to that command.
    const command = importCommands[name] as unknown as Command<AnyInput>
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
