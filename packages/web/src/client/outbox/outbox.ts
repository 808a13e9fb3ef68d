import { makeCommandList } from './command-list.js'
import type { Intent } from './intents.js'
import { claimOf, type GiveOptions, type LeftBy } from './give-options.js'
import {
  entryOf,
  fieldsOf,
  type Acknowledged,
  type AnyCommand,
  type Command,
  type Outcome,
  type OutboxEntry,
} from './outbox-entry.js'
import { makeOutboxList } from './outbox-list.js'
import type { OutboxParts } from './outbox-parts.js'
import { isPassing, isSignedOut, Refusal, waitAsked, type RefusalParts } from '../request/refusal.js'
import type { Readable } from '../base/readable.js'
import { backoff, waitOrWake } from '../base/surroundings.js'
import type { TextDocument } from '../request/text-document.js'

export interface Outbox {
  /** The signed-in person's commands: those that wait, in order, and those that were refused. */
  entries: Readable<readonly OutboxEntry[]>
  kept: Readable<'device' | 'memory'>
  /** Whether something is being sent now. */
  sending: Readable<boolean>
  give<Input extends object, Result>(
    command: Command<Input, Result>,
    input: Input,
    options?: GiveOptions,
  ): Promise<Outcome<Result>>
  /** Takes over what somebody began elsewhere, whoever is signed in now; fulfilled when it is on the device. */
  leave<Input extends object>(command: Command<Input, unknown>, input: Input, by: LeftBy): Promise<void>
  /** Sends a refused command again. */
  retry(operationId: string): void
  abandon(operationId: string): void
  /**
   * Whose commands these are; null when nobody is signed in. What they intended before is then carried out. Whose session
   * ended sees what of theirs waits until they are back.
   */
  setPerson(personId: string | null, endedId?: string): void
  /** What a guest left waiting becomes the account's that they signed in to. */
  adopt(guestId: string, personId: string): void
  /** Calls the listener for each acknowledged command, whichever tab sent it. */
  onAcknowledged(listener: Acknowledged): () => void
  stop(): void
}

/** After so many faults of the server, some minutes, a command is set aside for its person: others may yet succeed. */
const mostFaults = 12

/** Sends what people do, in order, once, for ever until it is acknowledged or refused; never loses any of it. */
export function makeOutbox(parts: OutboxParts): Outbox {
  const { ask, intents, surroundings, tabs } = parts
  const list = makeOutboxList(parts)
  const commands = makeCommandList(parts)
  const stopping = new AbortController()
  let personId: string | null = null
  let lastOrder = 0
  let flushing = false
  let flushAgain = false

  const give = <Input extends object, Result>(
    command: Command<Input, Result>,
    input: Input,
    options: GiveOptions = {},
  ) => {
    commands.add(command as AnyCommand)
    if (personId === null) {
      if (!command.byItself)
        intents.keep({ command: command.name, input: fieldsOf(input), at: parts.now(), by: list.person() })
      return Promise.resolve({ status: 'sign-in-first' } as const)
    }
    const key = command.replaces?.(input) ?? null
    if (key !== null) list.replaceUnsent(key)
    const place = { operationId: parts.newId(), personId, order: nextOrder(), key, hoped: options.hoped }
    const entry = entryOf(command, input, place)
    // The result of a command is what its document answers.
    const claim = { handlesRefusal: claimOf(options), onHeld: options.onHeld }
    const outcome = ((command.once && list.alike(entry, claim)) || list.add(entry, claim)) as Promise<Outcome<Result>>
    flush()
    return outcome
  }

  async function leave<Input extends object>(command: Command<Input, unknown>, input: Input, by: LeftBy) {
    commands.add(command as AnyCommand)
    if (list.find(by.operationId)) return
    await list.change({ ...entryOf(command, input, { ...by, order: nextOrder(), key: null }), text: by.text })
    flush()
  }

  const nextOrder = () => (lastOrder = Math.max(lastOrder + 1, parts.now() * 1_000))

  function flush(): void {
    flushAgain = true
    if (!flushing) void flushAll()
  }

  async function flushAll(): Promise<void> {
    flushing = true
    try {
      while (flushAgain) {
        flushAgain = false
        await tabs.alone(sendAll)
      }
    } finally {
      flushing = false
    }
  }

  async function sendAll(): Promise<void> {
    await list.refresh()
    for (let next = firstWaiting(); next && !stopping.signal.aborted; next = firstWaiting()) {
      if (!(await send(next.operationId))) return
      await list.refresh()
    }
  }

  function firstWaiting(): OutboxEntry | undefined {
    return list.all().find((entry) => entry.personId === personId && entry.status === 'waiting')
  }

  /** Sends one command until it has an answer; false when nobody is signed in for it. */
  async function send(operationId: string): Promise<boolean> {
    for (let attempt = 0, faults = 0; !stopping.signal.aborted; attempt += 1) {
      const entry = list.find(operationId)
      if (!entry || entry.status !== 'waiting') return true
      if (entry.personId !== personId) return false
      const refusal = await attemptOf(entry)
      if (!refusal) return true
      if (isSignedOut(refusal)) {
        parts.onSignedOut()
        return false
      }
      if (refusal.code === 'INTERNAL') faults += 1
      if (!isPassing(refusal) || faults === mostFaults) {
        await list.refuse(operationId, refusal)
        return true
      }
      const { random } = surroundings
      const pause = backoff(attempt, { first: 1_000, most: 30_000, random })
      await waitOrWake(surroundings, pause, { signal: stopping.signal, asked: waitAsked(refusal) })
    }
    return false
  }

  async function attemptOf(entry: OutboxEntry): Promise<RefusalParts | null> {
    const { operationId } = entry
    list.sending.set(true)
    try {
      const command = await commands.find(entry.command)
      if (!command) return { code: 'UNKNOWN_COMMAND', sentence: entry.command, details: {} }
      await list.change({ ...entry, attempts: entry.attempts + 1 })
      const input = { ...entry.input, operationId }
      // Its input was checked where it was given.
      const document = command.document as TextDocument<Record<string, unknown>, { input: unknown }>
      const answer = await ask(document, { input })
      await list.acknowledge(operationId, answer[command.name])
      return null
    } catch (fault) {
      if (fault instanceof Refusal) return fault
      throw fault
    } finally {
      list.sending.set(false)
    }
  }

  async function carryOut(intent: Intent | null, by: string): Promise<void> {
    // What somebody meant to do whose session had ended is not done in another's name.
    if (intent?.by && intent.by !== by) return
    const command = intent && (await commands.find(intent.command))
    // What was kept as this command's input is this command's input.
    if (command) await give(command as Command<object, unknown>, intent.input)
  }

  return {
    ...list.shown,
    give,
    leave,
    retry(operationId) {
      const entry = list.find(operationId)
      if (!entry || entry.status !== 'refused') return
      void list.change({ ...entry, status: 'waiting', refusal: null }).then(flush)
    },
    abandon: (operationId) => void list.drop(operationId),
    setPerson(id, endedId) {
      list.setPerson(id ?? endedId ?? null)
      if (id === personId) return
      personId = id
      if (id === null) return
      void carryOut(intents.take(), id)
      flush()
    },
    adopt: list.adopt,
    onAcknowledged: list.onAcknowledged,
    stop() {
      stopping.abort()
      tabs.stop()
    },
  }
}
