/** Fields as they are typed; the words of a form, and what is chosen beside them. */
export type TypedFields = Readonly<Record<string, unknown>>

/** Whose words they are, and of which form: who shares a device does not share what they began to write. */
export interface WordsKey {
  writer: string
  place: string
}

const prefix = 'leviers-words'
const nameOf = ({ writer, place }: WordsKey) => `${prefix} ${writer} ${place}`

/** What was typed and not given yet, on this device: kept with each keystroke, before the page can be left. */
export const keptWords = {
  /** Null when there is none, or when the browser keeps nothing. */
  read<Fields extends TypedFields>(key: WordsKey): Fields | null {
    // Only this file writes under these names; a form reads what the same form wrote.
    return onDevice((storage) => JSON.parse(storage.getItem(nameOf(key)) ?? 'null') as Fields | null)
  },
  write: (key: WordsKey, fields: TypedFields) =>
    void onDevice((storage) => storage.setItem(nameOf(key), JSON.stringify(fields))),
  remove: (key: WordsKey) => void onDevice((storage) => storage.removeItem(nameOf(key))),
  /** How many forms somebody began to fill in. */
  count: (writer: string): number => namesOf(writer).length,
  removeAll: (writer: string) =>
    void onDevice((storage) => namesOf(writer).forEach((name) => storage.removeItem(name))),
}

function namesOf(writer: string): string[] {
  return onDevice((storage) => Object.keys(storage).filter((name) => name.startsWith(`${prefix} ${writer} `))) ?? []
}

/** Null when the browser keeps nothing (refused, or full): then what is typed lasts as long as the page. */
function onDevice<Found>(act: (storage: Storage) => Found): Found | null {
  try {
    return act(localStorage)
  } catch {
    return null
  }
}
