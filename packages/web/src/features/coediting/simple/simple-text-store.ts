import { makeStore, type Store } from '../../../client/base/store.js'
import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { askAgain, type Asking, type Patience } from '../../../client/request/ask-again.js'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { keptSimpleTexts, type SimpleText, type SimpleTextKey } from './kept-simple-text.js'
import { SimpleTextDocument } from './simple-text.generated.js'

export type SimpleState = 'reading' | 'saved' | 'changed' | 'saving'

export interface SimpleTextState {
  /** What stands in the field; null until it was read. */
  text: string | null
  state: SimpleState
  refusal: RefusalParts | null
  /** In how many places the words of somebody else stand beside one's own, since the last time that it was saved. */
  keptBoth: number
}

/** Gives a text to the outbox. */
export type GiveText = (
  input: SimpleText & { leverId: string },
  options: { handlesRefusal(): boolean },
) => Promise<Outcome<{ keptBoth: number } | null>>

/**
 * A text as it is written in simple mode: kept on the device with each keystroke, saved when one says so, and then merged
 * with what others wrote.
 */
export class SimpleTextStore implements Store<SimpleTextState> {
  readonly #shown = makeStore<SimpleTextState>({ text: null, state: 'reading', refusal: null, keptBoth: 0 })
  readonly get = this.#shown.get
  readonly listen = this.#shown.listen
  readonly #asking: Asking
  readonly #key: SimpleTextKey
  #latest: SimpleText | null = null
  #isSaving = false
  #isHere = false

  constructor(asking: Asking, key: SimpleTextKey) {
    this.#asking = asking
    this.#key = key
  }

  /** A page shows it until the returned function is called. */
  open(): () => void {
    let isWanted = true
    this.#isHere = true
    void this.#read(() => isWanted)
    return () => {
      isWanted = false
      this.#isHere = false
    }
  }

  change(text: string): void {
    const next = { base: this.#latest?.base ?? '', text }
    this.#show(next, this.#isSaving ? {} : { state: 'changed' })
    void keptSimpleTexts.write(this.#key, next)
  }

  async save(give: GiveText): Promise<boolean> {
    const sent = this.#latest
    // One save at a time: text typed meanwhile is based on the one being saved.
    if (!sent || this.#isSaving) return false
    this.#isSaving = true
    this.#set({ state: 'saving', refusal: null })
    const outcome = await give({ leverId: this.#key.leverId, ...sent }, { handlesRefusal: () => this.#isHere })
    this.#isSaving = false
    if (outcome.status === 'acknowledged') {
      this.#set({ keptBoth: outcome.result?.keptBoth ?? 0 })
      await this.#saved(sent)
      return true
    }
    this.#set({ state: 'changed', ...(outcome.status === 'refused' ? { refusal: outcome.refusal } : {}) })
    return false
  }

  async #read(isWanted: () => boolean): Promise<void> {
    const kept = await keptSimpleTexts.read(this.#key)
    if (kept && isWanted()) return this.#show(kept, { state: 'changed' })
    const markdown = await this.#readMarkdown({ isWanted, onTrouble: (refusal) => this.#set({ refusal }) })
    if (markdown === null || !isWanted()) return
    this.#show({ base: markdown, text: markdown }, { state: 'saved', refusal: null })
  }

  /** After a save: text typed meanwhile becomes a change of the saved one; else the merged text is shown. */
  async #saved(sent: SimpleText): Promise<void> {
    const next = { base: sent.text, text: this.#latest?.text ?? sent.text }
    this.#show(next, next.text === sent.text ? {} : { state: 'changed' })
    if (next.text !== sent.text) return keptSimpleTexts.write(this.#key, next)
    await keptSimpleTexts.removeIf(this.#key, sent.text)
    const still = () => this.#latest?.text === sent.text
    const markdown = await this.#readMarkdown({ isWanted: still, onTrouble: () => undefined })
    if (!still()) return
    const now = markdown ?? sent.text
    this.#show({ base: now, text: now }, { state: 'saved' })
  }

  async #readMarkdown(patience: Patience): Promise<string | null> {
    const variables = { leverId: this.#key.leverId }
    const answer = await askAgain(this.#asking, { document: SimpleTextDocument, variables }, patience)
    return answer?.lever?.text.markdown ?? null
  }

  #show(next: SimpleText, more: Partial<SimpleTextState>): void {
    this.#latest = next
    this.#set({ text: next.text, ...more })
  }

  #set(more: Partial<SimpleTextState>): void {
    this.#shown.set({ ...this.get(), ...more })
  }
}
