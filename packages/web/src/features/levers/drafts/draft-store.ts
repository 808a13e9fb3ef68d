import { shownLocale } from '../../../i18n/shown-locale.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { newId } from '../../../client/base/new-id.js'
import type { Outcome, OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import type { Store } from '../../../client/base/store.js'
import type { MeStore } from '../../people/me/me-store.js'
import { copyOf, type DraftFields, type WordName } from './draft-fields.js'
import type { DraftPlace, DraftShown } from './draft-shown.js'
import { HeldDraft } from './held-draft.js'
import { MyDraftsDocument } from './my-drafts.generated.js'
import type { PublishLeverMutation } from '../model/levers-commands.generated.js'
import { discardDraft, publishLever, saveDraft } from '../model/levers-commands.js'

interface DraftParts {
  client: Pick<LeviersClient, 'ask' | 'clock' | 'outbox' | 'environment'>
  me: Pick<MeStore, 'get' | 'listen' | 'onEvent' | 'onSignOut'>
  boardId: string
  draftId: string
}

const typingPause = 800
const retryPause = 5_000
const placeAfter = {
  acknowledged: 'saved',
  refused: 'refused',
  'sign-in-first': 'device',
  replaced: 'saving',
} as const satisfies Record<Outcome<unknown>['status'], DraftPlace>

/**
 * A draft that keeps itself: on the device with each keystroke, on the server with each pause (debounced). It may be open elsewhere, too:
 * only what was changed here is sent, and what is saved elsewhere is shown.
 */
export class DraftStore implements Store<DraftShown> {
  readonly get: () => DraftShown
  readonly listen: Store<DraftShown>['listen']
  readonly #parts: DraftParts
  readonly #held: HeldDraft
  readonly #device = newId()
  #pause: ReturnType<typeof setTimeout> | undefined
  #retry: ReturnType<typeof setTimeout> | undefined
  #edits = 0
  #isOver = false
  #isPublishing = false
  #hasReadServer = false

  constructor(parts: DraftParts) {
    const { client, me } = parts
    this.#parts = parts
    const held = (this.#held = new HeldDraft(parts))
    this.get = held.shown.get
    this.listen = held.shown.listen
    void this.#open()
    me.listen(() => this.#someoneElse())
    me.onEvent((event) => {
      const isSaved = event.__typename === 'DraftSaved' && event.draftId === parts.draftId
      if (isSaved && event.device !== this.#device) void this.#readFromServer()
    })
    client.outbox.onAcknowledged((entry, result) => this.#acknowledged(entry, result))
    // What was typed just now waits for its writer, as all that was not sent does.
    me.onSignOut(() => {
      if (!this.#isOver && held.hasUnsaved()) void this.#save()
      this.#stop()
    })
  }

  change(fields: Partial<DraftFields>): void {
    const { me } = this.#parts.me.get()
    this.#edits += 1
    this.#held.change(fields)
    this.#held.show({ state: me ? 'saving' : 'device' })
    clearTimeout(this.#pause)
    if (me) this.#pause = setTimeout(() => void this.#save(), typingPause)
  }

  /** Ends a conflict: with the words of here, or those of the other device. */
  choose(name: WordName, words: 'here' | 'elsewhere'): void {
    const elsewhere = this.#held.endConflict(name)
    if (elsewhere !== undefined) this.change(words === 'elsewhere' ? { [name]: elsewhere } : {})
  }

  /** In the name of a body, or in one's own. */
  async publish(organisationId: string | null): Promise<Outcome<PublishLeverMutation['publishLever']>> {
    const { client, boardId, draftId } = this.#parts
    clearTimeout(this.#pause)
    const { title, body, finding, action, themeIds, neighbourhoodCodes } = this.get().draft
    const words = { title, body, finding: finding || null, action: action || null, locale: shownLocale() }
    const by = { boardId, draftId, organisationId }
    const input = { ...by, ...words, themeIds: [...themeIds], neighbourhoodCodes: [...neighbourhoodCodes] }
    this.#isPublishing = true
    const outcome = await client.outbox.submit(publishLever, input, { handlesRefusal: true })
    // A visitor signs in first: it is then published by the outbox.
    this.#isPublishing = outcome.status === 'sign-in-first'
    return outcome
  }

  discard(): void {
    const { client, me, draftId } = this.#parts
    this.#end()
    if (me.get().me) void client.outbox.submit(discardDraft, { draftId })
  }

  async #open(): Promise<void> {
    const isWanted = () => this.#edits === 0 && !this.#isOver
    await this.#held.open(isWanted)
    if (isWanted()) await this.#readFromServer()
  }

  /** What is on the server by now joins what is here; then what is only here is saved. */
  async #readFromServer(): Promise<void> {
    const { client, me, draftId } = this.#parts
    if (!me.get().me || this.#isOver) return
    const answer = await client.ask(MyDraftsDocument, {}).catch(() => null)
    if (this.#isOver || this.#isPublishing) return
    clearTimeout(this.#retry)
    if (!answer) this.#retry = setTimeout(() => void this.#readFromServer(), retryPause)
    this.#hasReadServer ||= answer !== null
    const found = answer?.me?.drafts.find((draft) => draft.id === draftId)
    if (found) {
      const { title, body, finding, action, themeIds, neighbourhoodCodes, revision } = found
      this.#held.take({ fields: { title, body, finding, action, themeIds, neighbourhoodCodes }, revision })
    }
    if (found || this.#held.hasUnsaved()) await this.#save()
  }

  async #save(): Promise<void> {
    const { client, boardId, draftId } = this.#parts
    const held = this.#held
    clearTimeout(this.#pause)
    const edit = this.#edits
    const fields = held.unsaved()
    if (Object.keys(fields).length === 0)
      return held.show({ state: Object.keys(this.get().conflicts).length > 0 ? 'device' : 'saved' })
    held.show({ state: client.environment.isOnline() ? 'saving' : 'waiting' })
    held.noteSent(fields)
    const place = { draftId, boardId, base: held.revision(), device: this.#device }
    const outcome = await client.outbox.submit(saveDraft, { ...place, ...copyOf(fields) }, { handlesRefusal: true })
    if (this.#isOver) return
    if (outcome.status === 'refused' && outcome.refusal.code === 'REVISION_CHANGED') return this.#readFromServer()
    if (outcome.status === 'acknowledged') await held.saved(fields)
    if (edit === this.#edits) held.show({ state: placeAfter[outcome.status] })
  }

  /** Someone signed in, or is known only now: what was only on the device goes to the server, and what is there comes. */
  #someoneElse(): void {
    if (this.#isOver || this.#isPublishing) return
    const isOnlyHere = ['device', 'empty'].includes(this.get().state)
    if (this.#parts.me.get().me && (!this.#hasReadServer || isOnlyHere)) void this.#readFromServer()
  }

  /** Also what a visitor published, which the outbox sent after they signed in. */
  #acknowledged({ command, input }: OutboxEntry, result: unknown): void {
    if (command !== 'publishLever' || input.draftId !== this.#parts.draftId) return
    this.#end()
    // The answer of publishLever is its event.
    const { lever } = result as PublishLeverMutation['publishLever']
    this.#held.show({ publishedAs: lever.id })
  }

  #stop(): void {
    this.#isOver = true
    clearTimeout(this.#pause)
    clearTimeout(this.#retry)
  }

  #end(): void {
    this.#stop()
    this.#held.forget()
  }
}
