import { totalmem } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import { limits } from '@leviers/shared/limits'
import { PublicError } from '../../errors.js'

/** How a process does: what its memory holds of what it may hold, and how late what is due begins. */
export interface Strain {
  memoryShare: number
  lateMilliseconds: number
}

/** Refuses what comes while this process has too much to do, instead of growing until it dies. */
export interface Overload {
  /** Throws UNAVAILABLE when nothing more may begin now. */
  refuse(): void
  isFull(): boolean
  /** Something begins; what is returned ends it. */
  begin(): () => void
  stop(): void
}

const lookMilliseconds = 250
const nanoseconds = 1_000_000
const retryAfter = 2

/** Watches this process. */
export function watchOverload(): Overload {
  const delay = monitorEventLoopDelay({ resolution: 20 })
  delay.enable()
  const overload = makeOverload(() => {
    const lateMilliseconds = Number.isNaN(delay.mean) ? 0 : delay.mean / nanoseconds
    delay.reset()
    return { memoryShare: memoryShare(), lateMilliseconds }
  })
  return {
    ...overload,
    stop() {
      overload.stop()
      delay.disable()
    },
  }
}

/**
 * What it holds of what it may hold. What waits to be sent stands outside the heap, and nothing else bounds it: it counts
 * as if it stood there. Where the system gives the process only so much, all that it holds may not be more.
 */
function memoryShare(): number {
  const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics()
  const { arrayBuffers, rss } = process.memoryUsage()
  const given = process.constrainedMemory()
  const share = (used + arrayBuffers) / most
  return given > 0 && given < totalmem() ? Math.max(share, rss / given) : share
}

/**
 * Makes it from what tells how the process does. However strained it is, a few go on: what they leave behind lets memory
 * be collected, else a process that refused everything would never notice that it is well again.
 */
export function makeOverload(look: () => Strain): Overload {
  let underWay = 0
  let strain = look()
  const timer = setInterval(() => {
    strain = look()
  }, lookMilliseconds)
  timer.unref()

  function maxUnderWay(): number {
    const { most, whenLate, whenFull, memoryShare, lateMilliseconds } = limits.overload
    if (strain.memoryShare > memoryShare) return whenFull
    return strain.lateMilliseconds > lateMilliseconds ? whenLate : most
  }

  const isFull = () => underWay >= maxUnderWay()
  return {
    isFull,
    refuse() {
      if (isFull()) throw new PublicError('UNAVAILABLE', { retryAfter })
    },
    begin() {
      underWay += 1
      let over = false
      return () => {
        if (!over) underWay -= 1
        over = true
      }
    },
    stop: () => clearInterval(timer),
  }
}
