import { del, get, set } from 'idb-keyval'

/** What somebody wrote in simple mode and has not saved. */
export interface SimpleText {
  /** The Markdown that they changed, as it was read. */
  base: string
  text: string
}

/** Whose it is, and of which lever: who shares a device does not share drafts. */
export interface SimpleTextKey {
  leverId: string
  personId: string
}

const nameOf = ({ leverId, personId }: SimpleTextKey) => `leviers-simple ${personId} ${leverId}`

/** Texts of simple mode on this device: what is typed is kept at once, whatever the network does. */
export const keptSimpleTexts = {
  /** Undefined when there is none, or when the browser keeps nothing. */
  read: (key: SimpleTextKey) => get<SimpleText>(nameOf(key)).catch(() => undefined),
  write: (key: SimpleTextKey, text: SimpleText) => set(nameOf(key), text).catch(() => undefined),
  /** Unless something else was written since. */
  async removeIf(key: SimpleTextKey, text: string): Promise<void> {
    const kept = await keptSimpleTexts.read(key)
    if (kept?.text === text) await del(nameOf(key)).catch(() => undefined)
  },
}
