/** Longer silences of the replay are cut to the shorter of the two, in milliseconds. */
const longestSilence = 10_000
const shortenedSilence = 2_000

export interface ReplayClock {
  /** How long to wait, in milliseconds, before what happened at a time; and the silence that was cut, if one was. */
  waitBefore(at: Date): { wait: number; cut: number | null }
}

/**
 * Gives acts their original rhythm, so many times faster. The first one comes at once; a delay made up elsewhere (a slow
 * machine) is caught up with.
 */
export function makeReplayClock({ speed, now }: { speed: number; now: () => number }): ReplayClock {
  let last: number | null = null
  let due = now()
  return {
    waitBefore(at) {
      const silence = last === null ? 0 : Math.max(0, at.getTime() - last) / speed
      last = at.getTime()
      const isCut = silence > longestSilence
      due += isCut ? shortenedSilence : silence
      return { wait: Math.max(0, due - now()), cut: isCut ? silence : null }
    },
  }
}
