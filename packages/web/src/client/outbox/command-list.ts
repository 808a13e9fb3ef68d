import type { AnyCommand } from './outbox-entry.js'
import { waitOrWake, type Surroundings } from '../base/surroundings.js'

export interface CommandList {
  add(command: AnyCommand): void
  /** The command of a name: one that was given on this page, else it is loaded. Undefined when there is none. */
  find(name: string): Promise<AnyCommand | undefined>
}

interface CommandListParts {
  loadCommands(): Promise<readonly AnyCommand[]>
  surroundings: Surroundings
}

/** Knows commands by their names; loads the others when one is asked for. */
export function makeCommandList({ loadCommands, surroundings }: CommandListParts): CommandList {
  const known = new Map<string, AnyCommand>()
  let isLoaded = false
  const add = (command: AnyCommand) => void known.set(command.name, command)
  return {
    add,
    async find(name) {
      while (!known.has(name) && !isLoaded) {
        const commands = await loadCommands().catch(() => null)
        isLoaded = commands !== null
        commands?.forEach(add)
        if (!isLoaded) await waitOrWake(surroundings, 3_000)
      }
      return known.get(name)
    },
  }
}
