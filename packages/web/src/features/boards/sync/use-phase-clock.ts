import { useEffect } from 'react'
import type { ProgrammeQuery } from '../documents/programme.generated.js'

/** A device that slept finds the moment past when it wakes: it looks at least so often. */
const lookMilliseconds = 30_000
/** Not everybody asks in the same instant. */
const spreadMilliseconds = 500

/**
 * Reads the programme again at the very moment when a phase opens or closes by its dates, and at midnight, when « demain
 * soir » becomes « ce soir ». Counted from the server's time in the answer: the clock of a device may be wrong.
 */
export function usePhaseClock(programme: ProgrammeQuery['programme'] | undefined, reload: () => Promise<void>): void {
  useEffect(() => {
    if (!programme) return
    const due = Date.now() + untilNextChange(programme) + Math.random() * spreadMilliseconds
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const left = due - Date.now()
      if (left <= 0) void reload()
      else timer = setTimeout(look, Math.min(left, lookMilliseconds))
    }
    look()
    return () => clearTimeout(timer)
  }, [programme, reload])
}

interface Dated {
  startsAt: string
  endsAt: string
}

interface Timed {
  now: string
  phases: readonly Dated[]
  boards: readonly { ownPhase: Dated | null }[]
}

/** How many milliseconds after an answer what it says is no longer so, by dates alone. */
export function untilNextChange({ now, phases, boards }: Timed): number {
  const at = new Date(now)
  const midnight = new Date(at.getFullYear(), at.getMonth(), at.getDate() + 1)
  const dated = [...phases, ...boards.flatMap(({ ownPhase }) => ownPhase ?? [])]
  const moments = dated.flatMap(({ startsAt, endsAt }) => [Date.parse(startsAt), Date.parse(endsAt)])
  return Math.min(...[...moments, midnight.getTime()].filter((moment) => moment > at.getTime())) - at.getTime()
}
