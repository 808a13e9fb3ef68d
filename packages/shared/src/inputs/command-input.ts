import type { InferInput } from 'valibot'
import type * as boards from './boards.js'
import type * as coediting from './coediting.js'
import type * as comments from './comments.js'
import type * as levers from './levers.js'
import type * as moderation from './moderation.js'
import type * as organisations from './organisations.js'
import type * as people from './people.js'
import type * as votes from './votes.js'

type Inputs = typeof boards &
  typeof coediting &
  typeof comments &
  typeof levers &
  typeof moderation &
  typeof organisations &
  typeof people &
  typeof votes

/** The names of all that has an input. */
export type InputName = keyof Inputs

/** What is given with a command of a name: its input, without the number of the operation, which the outbox adds. */
export type CommandInput<Name extends InputName> = Exact<Omit<InferInput<Inputs[Name]>, 'operationId'>>

/** What may be absent is absent, never undefined: what is kept on a device is what is sent. */
type Exact<Input> = { [Field in keyof Input]: Exclude<Input[Field], undefined> }
