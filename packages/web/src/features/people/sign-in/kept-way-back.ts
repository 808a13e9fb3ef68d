const name = 'leviers-way-back'

/** Where somebody was who is at another site to sign in: kept on this tab. */
export const keptWayBack = {
  write: (path: string) => void onTab((storage) => storage.setItem(name, path)),
  read: (): string | null => onTab((storage) => storage.getItem(name)),
}

/** Null when the browser keeps nothing: then one comes back to the first page. */
function onTab<Found>(act: (storage: Storage) => Found): Found | null {
  try {
    return act(sessionStorage)
  } catch {
    return null
  }
}
