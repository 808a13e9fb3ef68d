import type { WritableStore } from '../../../client/base/store.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { joinText } from '../sync/use-join-text.js'
import { ConnectedReplica } from './connected-replica.js'
import type { ShownReplica } from './shown-replica.js'

export interface EditingSessionParts {
  client: LeviersClient
  personId: string
  leverId: string
  /** The body in whose name it writes; null in one's own. */
  organisationId: string | null
}

/** Opens an editor of a text, shows it, keeps it in step with the server, and leaves nothing behind when it ends. */
export class EditingSession {
  readonly #parts: EditingSessionParts
  readonly #shown: WritableStore<ShownReplica>
  #replica: ConnectedReplica | null = null
  #isStopped = false

  constructor(parts: EditingSessionParts, shown: WritableStore<ShownReplica>) {
    this.#parts = parts
    this.#shown = shown
    void this.#open()
  }

  /** Begins anew, after it was refused or closed. */
  reopen(): void {
    this.#replica?.close()
    void this.#open()
  }

  stop(): void {
    this.#isStopped = true
    this.#replica?.close()
  }

  async #open(): Promise<void> {
    const { client } = this.#parts
    this.#shown.set({ status: 'opening', trouble: null })
    let refusal: RefusalParts | null = null
    const joined = await joinText(client, this.#parts, {
      isWanted: () => !this.#isStopped,
      onTrouble: (trouble) => {
        refusal = trouble
        this.#shown.set({ status: 'opening', trouble })
      },
    })
    if (this.#isStopped) return
    if (!joined) {
      const unknown = { code: 'INTERNAL', sentence: '', details: {} }
      return this.#shown.set({ status: 'refused', refusal: refusal ?? unknown })
    }
    const onRestored = () => void this.#open()
    this.#replica = new ConnectedReplica(this.#parts, joined, { shown: this.#shown, onRestored })
  }
}
