import type { InferInput } from 'valibot'
import type { allInputs } from './all-inputs.js'

type Inputs = typeof allInputs

/** The names of all that has an input. */
export type InputName = keyof Inputs

/** What is given with a command of a name: its input, without the number of the operation, which the outbox adds. */
export type CommandInput<Name extends InputName> = Exact<Omit<InferInput<Inputs[Name]>, 'operationId'>>

/** What may be absent is absent, never undefined: what is kept on a device is what is sent. */
type Exact<Input> = { [Field in keyof Input]: Exclude<Input[Field], undefined> }
