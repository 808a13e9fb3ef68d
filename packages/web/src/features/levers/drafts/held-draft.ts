import { makeStore } from '../../../client/base/store.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import type { MeStore } from '../../people/me/me-store.js'
import {
  changedFields,
  emptyDraft,
  mergedDraft,
  type DraftFields,
  type SeenDraft,
  type WordName,
} from './draft-fields.js'
import type { DraftShown } from './draft-shown.js'
import { localDrafts } from './local-drafts.js'

interface HeldDraftParts {
  client: Pick<LeviersClient, 'clock'>
  me: Pick<MeStore, 'get'>
  boardId: string
  draftId: string
}

/** So many of the last changes that were sent are known again when the server tells of them. */
const maxSent = 5

/** A draft as it is on this page, with the server's that it was changed from; kept on the device with each change. */
export class HeldDraft {
  readonly shown = makeStore<DraftShown>({ draft: emptyDraft, state: 'empty', conflicts: {}, publishedAs: null })
  readonly #parts: HeldDraftParts
  readonly #edited = new Set<string>()
  /** Null when it is not known what was changed. */
  #seen: SeenDraft | null = { fields: emptyDraft, revision: 0 }
  #sent: Partial<DraftFields>[] = []

  constructor(parts: HeldDraftParts) {
    this.#parts = parts
  }

  /** Of the server's draft that is known here. */
  revision(): number | null {
    return this.#seen?.revision ?? null
  }

  show(more: Partial<DraftShown>): void {
    this.shown.set({ ...this.shown.get(), ...more })
  }

  change(fields: Partial<DraftFields>): void {
    for (const name of Object.keys(fields)) this.#edited.add(name)
    this.show({ draft: { ...this.shown.get().draft, ...fields } })
    void this.#keep()
  }

  /** Shows what this device has of it, if it is still wanted then. */
  async open(isWanted: () => boolean): Promise<void> {
    const local = await localDrafts.read(this.#parts.draftId, this.#parts.me.get())
    if (!local || !isWanted()) return
    this.#seen = local.seen
    this.show({ draft: local.fields })
    this.show({ state: this.hasUnsaved() ? 'device' : 'saved' })
  }

  /** What the server has by now joins what is here. */
  take(found: SeenDraft): void {
    // What an earlier page kept does not say what it was changed from: it is what is to be.
    const here = { draft: this.shown.get().draft, seen: this.#seen ?? found, sent: this.#sent }
    const { draft, seen, conflicts } = mergedDraft(here, found)
    this.#seen = seen
    this.show({ draft, conflicts })
    void this.#keep()
  }

  /** Ends a conflict; gives what the other device wrote, undefined when there is none. */
  endConflict(name: WordName): string | undefined {
    const { [name]: elsewhere, ...conflicts } = this.shown.get().conflicts
    if (elsewhere === undefined || !this.#seen) return undefined
    this.#seen = { ...this.#seen, fields: { ...this.#seen.fields, [name]: elsewhere } }
    this.show({ conflicts })
    return elsewhere
  }

  unsaved(): Partial<DraftFields> {
    const { draft, conflicts } = this.shown.get()
    return changedFields(draft, this.#seen ?? { fields: emptyDraft, revision: 0 }, conflicts)
  }

  hasUnsaved(): boolean {
    return Object.keys(this.unsaved()).length > 0
  }

  noteSent(fields: Partial<DraftFields>): void {
    this.#sent = [...this.#sent, fields].slice(-maxSent)
  }

  /** These fields are on the server. */
  async saved(fields: Partial<DraftFields>): Promise<void> {
    const { revision = 0, fields: before = emptyDraft } = this.#seen ?? {}
    this.#seen = { revision, fields: { ...before, ...fields } }
    await this.#keep()
  }

  forget(): void {
    void localDrafts.remove(this.#parts.draftId)
  }

  #keep(): Promise<void> {
    const { client, me, boardId, draftId } = this.#parts
    const at = new Date(client.clock.now()).toISOString()
    const begun = { boardId, personId: me.get().me?.person.id ?? null, at }
    return localDrafts.write(draftId, { fields: this.shown.get().draft, seen: this.#seen, ...begun }, this.#edited)
  }
}
