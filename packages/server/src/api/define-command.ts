import type { Context } from '../context.js'
import {
  actByAct,
  type ActByAct,
  type AnyInput,
  type Command,
  type CommandInput,
  type CommandStart,
} from '../commands/command.js'
import type { EventType } from '../commands/event-type.js'
import type { Acknowledgement } from '../commands/pending.js'
import type { InferOutput } from 'valibot'
import type { InputSchema } from './input-type.js'

/** What a mutation answers when that is not its event. */
export interface Answer<Input> {
  type: () => object
  of(context: Context, done: Acknowledgement, input: Input): unknown
}

/** Under which heading an import tells the time that a command took. */
export type ImportHeading = 'levers' | 'votes' | 'comments' | 'moderation'

interface CommandApi<Input> {
  input: InputSchema
  /** What happened: its event, which the mutation answers unless it has another answer. */
  event?: EventType
  /** Of its mutation; there is none for what only the server gives. */
  description?: string
  /** What its input is, in a sentence. */
  asks?: string
  /** Whether nothing may have had to change; unless said otherwise, when an event is answered. */
  nullable?: boolean
  answer?: Answer<Input>
  /** Whether importers may give it, and what they call it. */
  imported?: ImportHeading
}

/** A command with its event and its mutation. */
export interface FeatureCommand<Input extends AnyInput = AnyInput> extends Command<Input>, CommandApi<Input> {
  input: InputSchema
}

type Parts<Schema extends InputSchema & CommandInput> = Omit<CommandStart<InferOutput<Schema>>, 'input'> &
  Omit<CommandApi<InferOutput<Schema>>, 'input'> & { input: Schema }

/** States a command that is carried out act by act. */
export function defineCommand<Schema extends InputSchema & CommandInput>(
  parts: Parts<Schema> & ActByAct<InferOutput<Schema>>,
): FeatureCommand<InferOutput<Schema>> {
  const { standingOf, change, ...stated } = parts
  const { name, event } = parts
  return { ...stated, together: false, outcomesOf: actByAct({ name, event, standingOf, change }) }
}

/** States a hot command, which carries out many acts in a few statements, each authorised and refused alone. */
export function defineGroupCommand<Schema extends InputSchema & CommandInput>(
  parts: Parts<Schema> & Pick<Command<InferOutput<Schema>>, 'outcomesOf'>,
): FeatureCommand<InferOutput<Schema>> {
  return { ...parts, together: true }
}
