import type { CommandInput, InputName } from '@leviers/shared/inputs/command-input'
import type { Command } from './outbox-entry.js'

/** The command of a mutation: its input is the one of its name in shared, its result is what its document asks for. */
export type CommandOf<Mutation> = keyof Mutation extends infer Name extends InputName & keyof Mutation
  ? Command<CommandInput<Name>, Mutation[Name]> & { name: Name }
  : never
