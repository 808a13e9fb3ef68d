import { del, get, set } from 'idb-keyval'

/** What somebody wrote in simple mode and has not saved. */
export interface SimpleText {
  /** The Markdown that they changed, as it was read. */
  base: string
  text: string
}

const nameOf = (leverId: string) => `leviers-simple ${leverId}`

/** Texts of simple mode on this device: what is typed is kept at once, whatever the network does. */
export const keptSimpleTexts = {
  /** Undefined when there is none, or when the browser keeps nothing. */
  read: (leverId: string) => get<SimpleText>(nameOf(leverId)).catch(() => undefined),
  write: (leverId: string, text: SimpleText) => set(nameOf(leverId), text).catch(() => undefined),
  remove: (leverId: string) => del(nameOf(leverId)).catch(() => undefined),
}
