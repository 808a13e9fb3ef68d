import type { AnyCommand } from './outbox-entry.js'
import { loadPatiently, type Environment } from '../base/environment.js'

interface CommandListParts {
  loadCommands(): Promise<readonly AnyCommand[]>
  environment: Environment
}

/** Commands by name: those submitted on this page, the others loaded when one is needed. */
export class CommandList {
  readonly #parts: CommandListParts
  readonly #known = new Map<string, AnyCommand>()
  #loading: Promise<readonly AnyCommand[]> | null = null

  constructor(parts: CommandListParts) {
    this.#parts = parts
  }

  add(command: AnyCommand): void {
    this.#known.set(command.name, command)
  }

  /** The command of a name: one that was given on this page, else it is loaded. Undefined when there is none. */
  async find(name: string): Promise<AnyCommand | undefined> {
    if (!this.#known.has(name)) {
      const { loadCommands, environment } = this.#parts
      const all = await (this.#loading ??= loadPatiently(loadCommands, environment))
      for (const command of all) this.add(command)
    }
    return this.#known.get(name)
  }
}
