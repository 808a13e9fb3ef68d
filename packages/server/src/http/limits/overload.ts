import { totalmem } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { getHeapStatistics } from 'node:v8'
import { limits } from '@leviers/shared/limits'
import { PublicError } from '../../errors.js'

/** The load of a process: its share of the memory limit (0 to 1), and the mean delay of its event loop. */
export interface Strain {
  memoryShare: number
  lateMilliseconds: number
}

/** Load shedding: refuses new work while this process is overloaded, rather than run out of memory. */
export interface Overload {
  /** Throws UNAVAILABLE while overloaded. */
  refuse(): void
  isFull(): boolean
  /** Counts one operation as under way until the returned function is called. */
  begin(): () => void
  stop(): void
}

const lookMilliseconds = 250
const nanoseconds = 1_000_000
const retryAfter = 2

/** Load shedding by the memory and event loop of this process. */
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
 * The share of the memory limit in use. Buffers that wait to be sent are outside the heap but count towards its limit,
 * since nothing else bounds them. In a container the resident size also counts towards the container's limit.
 */
function memoryShare(): number {
  const { used_heap_size: used, heap_size_limit: most } = getHeapStatistics()
  const { arrayBuffers, rss } = process.memoryUsage()
  const given = process.constrainedMemory()
  const share = (used + arrayBuffers) / most
  return given > 0 && given < totalmem() ? Math.max(share, rss / given) : share
}

/**
 * Load shedding from a probe of the load. Even when full a few operations are let in: their allocations trigger garbage
 * collection, without which a process that refused everything would never recover.
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
