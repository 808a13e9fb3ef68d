/** Time that only moves when the simulator says so: what is planned happens in order of its moment. */
export interface Clock {
  now(): number
  after(milliseconds: number, act: () => void): void
  pause(milliseconds: number): Promise<void>
  /** Lets everything planned until a moment happen, and all that follows from it. */
  runUntil(moment: number): Promise<void>
}

export function makeClock(): Clock {
  const planned: { at: number; order: number; act: () => void }[] = []
  let now = 0
  let order = 0
  const after = (milliseconds: number, act: () => void) => {
    planned.push({ at: now + milliseconds, order: (order += 1), act })
  }

  function takeNext(moment: number): (typeof planned)[number] | null {
    let first: (typeof planned)[number] | null = null
    for (const one of planned) {
      if (one.at > moment) continue
      if (!first || one.at < first.at || (one.at === first.at && one.order < first.order)) first = one
    }
    if (first) planned.splice(planned.indexOf(first), 1)
    return first
  }

  return {
    now: () => now,
    after,
    pause: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    async runUntil(moment) {
      await settled()
      for (let next = takeNext(moment); next; next = takeNext(moment)) {
        now = next.at
        next.act()
        await settled()
      }
      now = moment
    },
  }
}

/** Waits until nothing happens any more without time passing: the writer takes one turn of the loop, its answers another. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => void setImmediate(resolve))
}
