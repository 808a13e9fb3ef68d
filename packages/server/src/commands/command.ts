import type { BoardRules } from '@leviers/shared/boards'
import { whyNot, type Action, type Standing } from '@leviers/shared/policies'
import type { GenericSchema } from 'valibot'
import { PublicError } from '../errors.js'
import type { Sql } from '../sql.js'
import type { NewEvent } from '../log/stream-log.js'

/** The transaction that a command changes things in. */
export interface Transaction extends Sql {
  /** Rings a topic after the commit, besides the streams that have events. */
  ring(topic: string): void
}

/** The provenance of imported things, stored with them. Never taken from a person's request. */
export interface Origin {
  /** The id that the new thing is to have, so that what follows can name it before it is there. */
  id?: string
  /** Its name where it comes from. */
  externalId?: string
  /** The body in whose name it was written there. */
  onBehalfOf?: string
  /** The deliberation that a board is brought from: one board for each. */
  source?: string
  /** The sentence to print wherever a board's content is shown. */
  attribution?: string | null
  /** What is allowed on a board that is brought; what is left out is as on any new one. */
  rules?: Partial<BoardRules>
}

/** Who gives a command. An importer speaks for the people of a deliberation held elsewhere, at its dates. */
export interface Actor {
  personId: string
  importing?: Origin
}

/** One command on its way: who, what, when, and the number that its event will have. */
export interface Act<Input> {
  /** The stream that it changes. */
  streamId: string
  actor: Actor
  input: Input
  at: Date
  /** The number of this act's event, should it be the first on its stream among those given together to have one. */
  number: number
}

/** The input of commands of every kind, seen from the group that runs them. */
export interface AnyInput {
  operationId: string
}

export type Outcome = { event: NewEvent | null } | { refusal: PublicError }

/** A schema that both sides share: what a command accepts, with the id of the operation. */
export type CommandInput = GenericSchema<unknown, AnyInput>

export interface CommandStart<Input> {
  /** Also the name of its policy, mutation, hook and test. */
  name: Action
  /** What it accepts. */
  input: GenericSchema
  /** The stream that it changes. Throws PublicError NOT_FOUND. Read before the lock, so only what never changes. */
  streamOf(sql: Sql, input: Input, actor: Actor): Promise<string>
  /** The id of the thing acted upon, which stays in one stream for ever: its stream is looked up once per node. */
  placeOf?(input: Input): string
}

/**
 * A command: the only way to change a stream. In one transaction, under the stream's lock, it is authorised, changes
 * rows and says what happened; null when nothing had to change.
 */
export interface Command<Input> extends CommandStart<Input> {
  /** Whether acts that wait together are given to outcomesOf together; else it is called for each. */
  together: boolean
  /**
   * One outcome per act, in order. On each stream the first outcome with an event has its acts' number, each further the
   * next.
   */
  outcomesOf(transaction: Transaction, acts: readonly Act<Input>[]): Promise<Outcome[]>
}

/** The event of an act; its kind is that of the command's event unless stated. */
export type EventToAppend = Omit<NewEvent, 'kind'> & { kind?: string }

export interface ActByAct<Input> {
  /** How the actor stands towards what they act on, read inside the transaction. */
  standingOf(transaction: Transaction, act: Act<Input>): Promise<Standing>
  /** Changes rows; returns the event, or null when nothing had to change. Refuses by throwing a PublicError. */
  change(transaction: Transaction, act: Act<Input>): Promise<EventToAppend | null>
}

interface ActByActParts<Input> extends ActByAct<Input> {
  name: Action
  event?: { kind: string } | undefined
}

/** An outcomesOf that authorises and changes one act after the other. */
export function actByAct<Input>({
  name,
  event,
  standingOf,
  change,
}: ActByActParts<Input>): Command<Input>['outcomesOf'] {
  return async (transaction, acts) => {
    const outcomes: Outcome[] = []
    for (const act of acts) {
      const refusal = whyNot(await standingOf(transaction, act), name)
      if (refusal) throw new PublicError(refusal)
      const newEvent = await change(transaction, act)
      outcomes.push({ event: newEvent && { ...newEvent, kind: kindOf(newEvent) } })
    }
    return outcomes
  }

  function kindOf(newEvent: EventToAppend): string {
    const kind = newEvent.kind ?? event?.kind
    if (kind === undefined) throw new Error(`the command ${name} does not say what happened: state its event`)
    return kind
  }
}
