import type { RefusalParts } from '../request/refusal.js'
import type { TextDocument } from '../request/text-document.js'

/** A command as the web sends it: the same name as on the server. */
export interface Command<Input extends object, Result> {
  name: string
  document: TextDocument<Record<string, Result>, { input: Input & { operationId: string } }>
  /** Commands with the same key replace each other while they wait: only the last one counts. */
  replaces?: (input: Input) => string
  /** The words that someone wrote, to be copied when they cannot be sent. */
  textOf?: (input: Input) => string
  /** Shown neither as waiting nor as refused: nobody would miss it. */
  quiet?: boolean
  /** Submitted by the page without a press: not kept as a visitor's intention. */
  byItself?: boolean
  /** It makes something new: the same input given again while the first waits is the same act, not another one. */
  once?: boolean
}

/** A command whose types are not known: one that was kept on the device. */
// A command's input is checked where it is given.
export type AnyCommand = Command<never, unknown>

/** A command on its way, or one that the server refused. */
export interface OutboxEntry {
  operationId: string
  personId: string
  command: string
  input: Record<string, unknown>
  /** Its place in the order in which they were given. */
  order: number
  /** What it may replace, or be replaced by. */
  key: string | null
  quiet: boolean
  status: 'waiting' | 'refused'
  /** How often it was sent. */
  attempts: number
  refusal: RefusalParts | null
  /** The words that someone wrote, to be copied; '' when there are none. */
  text: string
  /** Fields that the card shows until the acknowledgement, where they do not follow from the input. */
  optimistic?: object | undefined
}

export type Outcome<Result> =
  | { status: 'acknowledged'; result: Result }
  | { status: 'refused'; refusal: RefusalParts }
  /** Nobody is signed in: the intention is kept, and carried out after signing in. */
  | { status: 'sign-in-first' }
  /** A later command of the same kind took its place before it was sent, or the person gave it up. */
  | { status: 'replaced' }

export type Acknowledged = (entry: OutboxEntry, result: unknown) => void

/** The fields of an input, as they are kept. */
export const fieldsOf = (input: object): Record<string, unknown> => Object.fromEntries(Object.entries(input))

/** A command that was just given, as it waits. */
export function entryOf<Input extends object>(
  { name, quiet = false, textOf }: Command<Input, unknown>,
  input: Input,
  {
    operationId,
    personId,
    order,
    key,
    optimistic,
  }: Pick<OutboxEntry, 'operationId' | 'personId' | 'order' | 'key' | 'optimistic'>,
): OutboxEntry {
  const place = { operationId, personId, order, key, optimistic }
  const text = textOf?.(input) ?? ''
  return { ...place, command: name, input: fieldsOf(input), quiet, status: 'waiting', attempts: 0, refusal: null, text }
}
