import type { CommandList } from './command-list.js'
import type { OutboxEntry } from './outbox-entry.js'
import type { OutboxList } from './outbox-list.js'
import type { OutboxParts } from './outbox-parts.js'
import { isPassing, isSignedOut, Refusal, waitAsked, type RefusalParts } from '../request/refusal.js'
import { makeStore } from '../base/store.js'
import { backoff, waitOrWake } from '../base/environment.js'
import type { TextDocument } from '../request/text-document.js'

type SenderParts = Pick<OutboxParts, 'ask' | 'environment' | 'tabs' | 'onSignedOut'> & {
  list: OutboxList
  commands: CommandList
}

/** After this many server errors (some minutes) a command is set aside as refused, so that the next ones go on. */
const maxFaults = 12

/** Sends one person's commands in order, each until it is acknowledged or refused; one tab at a time. */
export class OutboxSender {
  /** Whether something is being sent now. */
  readonly sending = makeStore(false)
  readonly #parts: SenderParts
  readonly #stopping = new AbortController()
  /** Whose commands are sent; null when nobody is signed in. */
  personId: string | null = null
  #isFlushing = false
  #isAsked = false

  constructor(parts: SenderParts) {
    this.#parts = parts
  }

  /** Sends what waits, and what is given meanwhile. */
  flush(): void {
    this.#isAsked = true
    if (!this.#isFlushing) void this.#flushAll()
  }

  stop(): void {
    this.#stopping.abort()
  }

  async #flushAll(): Promise<void> {
    this.#isFlushing = true
    try {
      while (this.#isAsked) {
        this.#isAsked = false
        await this.#parts.tabs.alone(() => this.#sendAll())
      }
    } finally {
      this.#isFlushing = false
    }
  }

  async #sendAll(): Promise<void> {
    const { list } = this.#parts
    await list.refresh()
    for (let next = this.#firstWaiting(); next && !this.#stopping.signal.aborted; next = this.#firstWaiting()) {
      if (!(await this.#send(next.operationId))) return
      await list.refresh()
    }
  }

  #firstWaiting(): OutboxEntry | undefined {
    return this.#parts.list.all().find((entry) => entry.personId === this.personId && entry.status === 'waiting')
  }

  /** Sends a command until it has an answer; returns false when its person is not signed in. */
  async #send(operationId: string): Promise<boolean> {
    const { list, environment } = this.#parts
    const { signal } = this.#stopping
    for (let attempt = 0, faults = 0; !signal.aborted; attempt += 1) {
      const entry = list.find(operationId)
      if (!entry || entry.status !== 'waiting') return true
      if (entry.personId !== this.personId) return false
      const refusal = await this.#attempt(entry)
      if (!refusal) return true
      if (isSignedOut(refusal)) {
        this.#parts.onSignedOut()
        return false
      }
      if (refusal.code === 'INTERNAL') faults += 1
      if (!isPassing(refusal) || faults === maxFaults) {
        await list.refuse(operationId, refusal)
        return true
      }
      const pause = backoff(attempt, { first: 1_000, most: 30_000, random: environment.random })
      await waitOrWake(environment, pause, { signal, asked: waitAsked(refusal) })
    }
    return false
  }

  /** Sends a command once; returns why it was not acknowledged, or null. */
  async #attempt(entry: OutboxEntry): Promise<RefusalParts | null> {
    const { ask, list, commands } = this.#parts
    const { operationId } = entry
    this.sending.set(true)
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
      this.sending.set(false)
    }
  }
}
