import type { Locale } from '@leviers/shared/roles'
import type { ActCounts } from '../features/imports/planned-act.js'
import type { ImportWatcher } from '../features/imports/run-acts.js'
import { sentencesOf } from './sentences.js'

export interface TextOutput {
  isTTY?: boolean
  write(text: string): unknown
}

export interface Terminal extends ImportWatcher {
  /** A sentence on its own line. */
  say(sentence: string): void
  /** Progress counts from here, of so many acts; the speed of a replay cannot be foretold. */
  begin(total: number, isReplay: boolean): void
  /** Writes the last progress and leaves its line. */
  end(): void
}

const rewriteMilliseconds = 100
const lineMilliseconds = 5_000
/** How long has been watched, and how much of all of it, before what is left can be told. */
const leastElapsed = 3_000
const leastShare = 0.01
/** More are told in minutes. */
const mostSeconds = 90

/** Progress and sentences: on a terminal one line is rewritten, elsewhere a line is added every few seconds. */
export function makeTerminal(output: TextOutput, locale: Locale, now: () => number = Date.now): Terminal {
  const sentences = sentencesOf(locale)
  const every = output.isTTY ? rewriteMilliseconds : lineMilliseconds
  const number = new Intl.NumberFormat(locale)
  let total = 0
  let isReplay = false
  let basis: { at: number; done: number } | null = null
  let shownAt = 0
  let counts: ActCounts | null = null
  let isLineOpen = false

  function show(): void {
    if (!counts || total === 0) return
    shownAt = now()
    const { done, levers, votes } = counts
    const percent = number.format(Math.floor((100 * done) / total))
    const [shownDone, shownTotal, shownLevers, shownVotes] = [done, total, levers, votes].map((each) =>
      number.format(each),
    )
    const text =
      sentences.progress({
        done: shownDone ?? '',
        total: shownTotal ?? '',
        percent,
        levers: shownLevers ?? '',
        votes: shownVotes ?? '',
      }) + remaining(done)
    output.write(output.isTTY ? `\r\u001B[2K${text}` : `${text}\n`)
    isLineOpen = output.isTTY ?? false
  }

  function remaining(done: number): string {
    if (isReplay || !basis || done === total) return ''
    const elapsed = shownAt - basis.at
    const since = done - basis.done
    // Before that, some slow beginning would be taken for the pace of all of it.
    if (elapsed < leastElapsed || since < total * leastShare) return ''
    const seconds = Math.ceil(((elapsed / since) * (total - done)) / 1_000)
    if (seconds <= mostSeconds) return sentences.remaining(number.format(seconds), 's')
    return sentences.remaining(number.format(Math.ceil(seconds / 60)), 'min')
  }

  function say(sentence: string): void {
    if (isLineOpen) output.write('\n')
    isLineOpen = false
    output.write(`${sentence}\n`)
  }

  return {
    say,
    begin(all, replay) {
      total = all
      isReplay = replay
      basis = null
      shownAt = now()
    },
    onCounts(latest) {
      counts = latest
      // From the first act on: what comes before is of another pace.
      if (latest.done > 0) basis ??= { at: now(), done: latest.done }
      if (now() - shownAt >= every) show()
    },
    onSilenceCut: (milliseconds) => say(sentences.silenceCut(number.format(Math.round(milliseconds / 1_000)))),
    end() {
      if (isLineOpen) show()
      if (isLineOpen) output.write('\n')
      isLineOpen = false
    },
  }
}
