import type { PgBoss } from 'pg-boss'

/** Wakes for jobs that are to be tried again, when they are due: a node looks for work by itself much later. */
export interface NextTries {
  /** After a try that failed. */
  wakeWhenDue(queue: string, jobId: string, wake: () => void): void
  stop(): void
}

/** So long after a failure it stands in the database, as a rule; and how often it is looked for there. */
const pauseMilliseconds = 200
const maxLooks = 10

/** Makes the wakings of one node. Where one is lost, the node finds the job when it looks for work. */
export function makeNextTries(boss: Pick<PgBoss, 'getJobById'>): NextTries {
  const timers = new Set<NodeJS.Timeout>()
  const later = (milliseconds: number, act: () => unknown) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, milliseconds)
    timer.unref()
    timers.add(timer)
  }
  const look = async (queue: string, jobId: string, wake: () => void, left: number): Promise<void> => {
    const job = await boss.getJobById(queue, jobId).catch(() => null)
    if (job?.state === 'retry') later(new Date(job.startAfter).getTime() - Date.now() + pauseMilliseconds, wake)
    else if (job?.state === 'active' && left > 0)
      later(pauseMilliseconds, () => void look(queue, jobId, wake, left - 1))
  }
  return {
    wakeWhenDue: (queue, jobId, wake) => later(pauseMilliseconds, () => void look(queue, jobId, wake, maxLooks)),
    stop() {
      for (const timer of timers) clearTimeout(timer)
      timers.clear()
    },
  }
}
