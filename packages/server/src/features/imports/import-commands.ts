import type { BoardFileAct } from '@leviers/shared/board-file'
import type { FeatureCommand } from '../../api/define-command.js'
import { features } from '../../features.js'

/** What an importer gives: the board, and the acts of its file. */
export type ImportCommandName = 'createBoard' | BoardFileAct['act']

/** The commands that an importer gives, by their names: those that people use, no other. */
export const importCommands: ReadonlyMap<string, FeatureCommand> = new Map(
  features
    .flatMap(({ commands }) => commands)
    .filter(({ imported }) => imported !== undefined)
    .map((command) => [command.name, command]),
)
