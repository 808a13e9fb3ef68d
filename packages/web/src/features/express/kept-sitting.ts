import { newId } from '../../client/base/new-id.js'
import type { Sitting } from './sitting.js'

const prefix = 'leviers-express '
const nameOf = (board: string) => `${prefix}${board}`
const seedName = 'leviers-seed'

/** How far somebody is on a board, on this device. */
export const keptSitting = {
  /** Null when there is none, or when the browser keeps nothing. */
  read: (board: string): Sitting | null =>
    // Only this file writes under these names.
    onDevice((storage) => JSON.parse(storage.getItem(nameOf(board)) ?? 'null') as Sitting | null),
  write: (board: string, sitting: Sitting) =>
    void onDevice((storage) => storage.setItem(nameOf(board), JSON.stringify(sitting))),
  /** Forgets how far somebody is, on all boards. */
  removeAll: (personId: string) =>
    void onDevice((storage) => {
      for (const name of Object.keys(storage).filter((one) => one.startsWith(prefix))) {
        if (keptSitting.read(name.slice(prefix.length))?.personId === personId) storage.removeItem(name)
      }
    }),
}

/** What decides by chance what this device is asked: always the same, so that a reload asks the same. */
export function seedOfDevice(): string {
  const kept = onDevice((storage) => storage.getItem(seedName))
  if (kept) return kept
  const seed = newId()
  onDevice((storage) => storage.setItem(seedName, seed))
  return seed
}

/** Null when the browser keeps nothing: then it lasts as long as the page. */
function onDevice<Found>(act: (storage: Storage) => Found): Found | null {
  try {
    return act(localStorage)
  } catch {
    return null
  }
}
