import type { CallAnswer, ImportTarget } from './import-target.js'
import { countedAct, type ActCounts, type PlannedAct } from './planned-act.js'
import type { ReplayClock } from './replay-clock.js'

/** What an import tells while it runs. */
export interface ImportWatcher {
  onCounts(counts: ActCounts): void
  /** A silence of so many milliseconds of the replay was shortened. */
  onSilenceCut(milliseconds: number): void
}

export interface ActsRun {
  target: ImportTarget
  acts: readonly PlannedAct[]
  /** Operations that an earlier run had acknowledged. */
  known: ReadonlySet<string>
  clock: ReplayClock | null
  watcher: ImportWatcher
  /** Whether the run goes on after a refusal. */
  goOn: boolean
  signal: AbortSignal
}

export interface ActsOutcome {
  counts: ActCounts
  refused: { act: PlannedAct; answer: Exclude<CallAnswer, { done: true }> }[]
}

const batchSize = 250
const batchesInFlight = 4

/**
 * Gives the acts in order, many at once, and counts them in order as they are acknowledged. Stops sending when the
 * signal says so or after a refusal; what was sent is waited for, so that what is left is always the rest.
 */
export async function runActs(run: ActsRun): Promise<ActsOutcome> {
  const outcome: ActsOutcome = { counts: { done: 0, levers: 0, votes: 0 }, refused: [] }
  const stopped = () => run.signal.aborted || (outcome.refused.length > 0 && !run.goOn)
  const flights: Promise<void>[] = []
  let landed = Promise.resolve()
  for await (const batch of batchesOf(run, stopped)) {
    const fresh = batch.filter((act) => !run.known.has(act.call.raw.operationId))
    const answering = fresh.length > 0 ? run.target.runAll(fresh.map((act) => act.call)) : Promise.resolve([])
    const earlier = landed
    landed = answering.then(async (answers) => {
      await earlier
      land(batch, answers)
    })
    // A fault is met where the flight is awaited.
    landed.catch(() => undefined)
    flights.push(landed)
    if (flights.length >= batchesInFlight) await flights.shift()
  }
  await landed
  return outcome

  function land(batch: readonly PlannedAct[], answers: readonly CallAnswer[]): void {
    const waiting = [...answers]
    for (const act of batch) {
      const answer = run.known.has(act.call.raw.operationId) ? null : waiting.shift()
      if (answer && !answer.done) outcome.refused.push({ act, answer })
      else outcome.counts = countedAct(outcome.counts, act)
      run.watcher.onCounts(outcome.counts)
    }
  }
}

/** The acts in batches: as many as may go together, or those due at the same moment of a replay. */
async function* batchesOf(run: ActsRun, stopped: () => boolean): AsyncGenerator<PlannedAct[]> {
  let batch: PlannedAct[] = []
  for (const act of run.acts) {
    if (stopped()) return
    const isKnown = run.known.has(act.call.raw.operationId)
    const { wait, cut } = isKnown || !run.clock ? atOnce : run.clock.waitBefore(new Date(act.call.at))
    if (wait > 0 && batch.length > 0) {
      yield batch
      batch = []
    }
    if (cut !== null) run.watcher.onSilenceCut(cut)
    if (wait > 0) await pause(wait, run.signal)
    if (stopped()) return
    batch.push(act)
    if (batch.length === batchSize) {
      yield batch
      batch = []
    }
  }
  if (batch.length > 0) yield batch
}

const atOnce = { wait: 0, cut: null }

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => {
      clearTimeout(timer)
      resolve()
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
}
