/** Calls at once, then at most once in so many milliseconds: what comes in between is shown together. */
export function makePace(run: () => void, milliseconds = 16): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null
  let again = false
  return function paced() {
    if (timer !== null) {
      again = true
      return
    }
    timer = setTimeout(() => {
      timer = null
      if (!again) return
      again = false
      paced()
    }, milliseconds)
    run()
  }
}
