/** Something that is done when asked for, but not too often. */
export interface Pace {
  ask(): void
  stop(): void
}

/** Does something at once when asked to, then not before the pause is over, once for all that asked meanwhile. */
export function makePace(milliseconds: number, act: () => Promise<void>): Pace {
  let asked = false
  let busy = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  async function run(): Promise<void> {
    busy = true
    asked = false
    await act()
    if (!stopped) timer = setTimeout(rest, milliseconds)
  }

  function rest(): void {
    busy = false
    if (asked) void run()
  }

  return {
    ask() {
      asked = true
      if (!busy && !stopped) void run()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
