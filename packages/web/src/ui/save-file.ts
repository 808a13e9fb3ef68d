interface SavedFile {
  name: string
  type: 'text/csv;charset=utf-8' | 'text/plain' | 'application/json'
  text: string
}

/** Has the browser save a text as a file. */
export function saveFile({ name, type, text }: SavedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  Object.assign(document.createElement('a'), { href: url, download: name }).click()
  // The browser has begun to save it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
