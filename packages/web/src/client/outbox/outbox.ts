import { CommandList } from './command-list.js'
import type { Intent } from './intents.js'
import { claimOf, type SubmitOptions, type SubmittedFor } from './submit-options.js'
import {
  entryOf,
  fieldsOf,
  type Acknowledged,
  type AnyCommand,
  type Command,
  type Outcome,
  type OutboxEntry,
} from './outbox-entry.js'
import { OutboxList } from './outbox-list.js'
import type { OutboxParts } from './outbox-parts.js'
import { OutboxSender } from './outbox-sender.js'
import type { Store } from '../base/store.js'

/** Takes what people do, keeps it on the device and sends it in order, once, until it is acknowledged or refused. */
export class Outbox {
  /** The signed-in person's commands: those that wait, in order, and those that were refused. */
  readonly entries: Store<readonly OutboxEntry[]>
  readonly kept: Store<'device' | 'memory'>
  /** Whether something is being sent now. */
  readonly sending: Store<boolean>
  readonly #parts: OutboxParts
  readonly #list: OutboxList
  readonly #commands: CommandList
  readonly #sender: OutboxSender
  #lastOrder = 0

  constructor(parts: OutboxParts) {
    this.#parts = parts
    const commands = (this.#commands = new CommandList(parts))
    const list = (this.#list = new OutboxList(parts))
    this.#sender = new OutboxSender({ ...parts, list, commands })
    this.entries = list.mine
    this.kept = list.kept
    this.sending = this.#sender.sending
  }

  submit<Input extends object, Result>(
    command: Command<Input, Result>,
    input: Input,
    options: SubmitOptions = {},
  ): Promise<Outcome<Result>> {
    const list = this.#list
    const { now, newId, intents } = this.#parts
    const { personId } = this.#sender
    this.#commands.add(command as AnyCommand)
    if (personId === null) {
      if (!command.byItself)
        intents.keep({ command: command.name, input: fieldsOf(input), at: now(), by: list.person() })
      return Promise.resolve({ status: 'sign-in-first' })
    }
    const key = command.replaces?.(input) ?? null
    if (key !== null) list.replaceUnsent(key)
    const place = { operationId: newId(), personId, order: this.#nextOrder(), key, optimistic: options.optimistic }
    const entry = entryOf(command, input, place)
    const claim = { handlesRefusal: claimOf(options), onHeld: options.onHeld }
    // The result of a command is what its document answers.
    const outcome = ((command.once && list.alike(entry, claim)) || list.add(entry, claim)) as Promise<Outcome<Result>>
    this.#sender.flush()
    return outcome
  }

  /** Takes over what somebody began elsewhere, whoever is signed in now; fulfilled when it is on the device. */
  async submitFor<Input extends object>(
    command: Command<Input, unknown>,
    input: Input,
    by: SubmittedFor,
  ): Promise<void> {
    this.#commands.add(command as AnyCommand)
    if (this.#list.find(by.operationId)) return
    const entry = entryOf(command, input, { ...by, order: this.#nextOrder(), key: null })
    await this.#list.change({ ...entry, text: by.text })
    this.#sender.flush()
  }

  /** Sends a refused command again. */
  retry(operationId: string): void {
    const entry = this.#list.find(operationId)
    if (!entry || entry.status !== 'refused') return
    void this.#list.change({ ...entry, status: 'waiting', refusal: null }).then(() => this.#sender.flush())
  }

  abandon(operationId: string): void {
    void this.#list.drop(operationId)
  }

  /**
   * Whose commands these are; null when nobody is signed in. What they intended before is then carried out. Whose session
   * ended sees what of theirs waits until they are back.
   */
  setPerson(personId: string | null, endedId?: string): void {
    this.#list.setPerson(personId ?? endedId ?? null)
    if (personId === this.#sender.personId) return
    this.#sender.personId = personId
    if (personId === null) return
    void this.#carryOut(this.#parts.intents.take(), personId)
    this.#sender.flush()
  }

  /** What a guest left waiting becomes the account's that they signed in to. */
  adopt(guestId: string, personId: string): void {
    this.#list.adopt(guestId, personId)
  }

  /** Whether a command would survive the page: not while it is being written to the device. */
  isHeld(entry: OutboxEntry): boolean {
    return this.#list.isHeld(entry)
  }

  /** Calls the listener for each acknowledged command, whichever tab sent it. */
  onAcknowledged(listener: Acknowledged): () => void {
    return this.#list.onAcknowledged(listener)
  }

  stop(): void {
    this.#sender.stop()
    this.#parts.tabs.stop()
  }

  #nextOrder(): number {
    return (this.#lastOrder = Math.max(this.#lastOrder + 1, this.#parts.now() * 1_000))
  }

  async #carryOut(intent: Intent | null, by: string): Promise<void> {
    // An intention of someone whose session ended is not carried out for another person.
    if (intent?.by && intent.by !== by) return
    const command = intent && (await this.#commands.find(intent.command))
    // The input was stored together with the command's name.
    if (command) await this.submit(command as Command<object, unknown>, intent.input)
  }
}
