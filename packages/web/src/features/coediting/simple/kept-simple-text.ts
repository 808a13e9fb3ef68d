import { DeviceStore } from '../../../client/base/device-store.js'

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

const store = new DeviceStore<SimpleText>({ prefix: 'leviers-simple ' })
const nameOf = ({ leverId, personId }: SimpleTextKey) => `${personId} ${leverId}`

/** Texts of simple mode on this device: what is typed is kept at once, whatever the network does. */
export const keptSimpleTexts = {
  /** Undefined when there is none, or when the browser keeps nothing. */
  read: (key: SimpleTextKey) => store.get(nameOf(key)),
  async write(key: SimpleTextKey, text: SimpleText): Promise<void> {
    await store.set(nameOf(key), text)
  },
  /** Unless something else was written since. */
  async removeIf(key: SimpleTextKey, text: string): Promise<void> {
    const kept = await store.get(nameOf(key))
    if (kept?.text === text) await store.remove(nameOf(key))
  },
}
