import type { Locale } from '@leviers/shared/roles'
import type { ActCounts } from '../features/imports/planned-act.js'
import type { ImportWatcher } from '../features/imports/run-acts.js'
import { sentencesOf } from './sentences.js'

export interface TextOutput {
  isTTY?: boolean
  write(text: string): unknown
}

const rewriteMilliseconds = 100
const lineMilliseconds = 5_000
/** How long has been watched, and how much of all of it, before what is left can be told. */
const leastElapsed = 3_000
const leastShare = 0.01
/** More are told in minutes. */
const maxSeconds = 90

/** Progress and sentences: on a terminal one line is rewritten, elsewhere a line is added every few seconds. */
export class Terminal implements ImportWatcher {
  private readonly sentences: ReturnType<typeof sentencesOf>
  private readonly number: Intl.NumberFormat
  private total = 0
  private isReplay = false
  private basis: { at: number; done: number } | null = null
  private shownAt = 0
  private counts: ActCounts | null = null
  private isLineOpen = false

  constructor(
    private readonly output: TextOutput,
    locale: Locale,
    private readonly now: () => number = Date.now,
  ) {
    this.sentences = sentencesOf(locale)
    this.number = new Intl.NumberFormat(locale)
  }

  /** A sentence on its own line. */
  say(sentence: string): void {
    this.leaveLine()
    this.output.write(`${sentence}\n`)
  }

  /** Progress counts from here, of so many acts; the speed of a replay cannot be foretold. */
  begin(total: number, isReplay: boolean): void {
    this.total = total
    this.isReplay = isReplay
    this.basis = null
    this.shownAt = this.now()
  }

  onCounts(latest: ActCounts): void {
    this.counts = latest
    // From the first act on: what comes before is of another pace.
    if (latest.done > 0) this.basis ??= { at: this.now(), done: latest.done }
    const every = this.output.isTTY ? rewriteMilliseconds : lineMilliseconds
    if (this.now() - this.shownAt >= every) this.show()
  }

  onSilenceCut(milliseconds: number): void {
    this.say(this.sentences.silenceCut(this.number.format(Math.round(milliseconds / 1_000))))
  }

  /** Writes the last progress and leaves its line. */
  end(): void {
    if (this.isLineOpen) this.show()
    this.leaveLine()
  }

  private leaveLine(): void {
    if (this.isLineOpen) this.output.write('\n')
    this.isLineOpen = false
  }

  private show(): void {
    if (!this.counts || this.total === 0) return
    this.shownAt = this.now()
    const { done, levers, votes } = this.counts
    const sentence = this.sentences.progress({
      done: this.number.format(done),
      total: this.number.format(this.total),
      percent: this.number.format(Math.floor((100 * done) / this.total)),
      levers: this.number.format(levers),
      votes: this.number.format(votes),
    })
    const text = sentence + this.remaining(done)
    this.output.write(this.output.isTTY ? `\r\u001B[2K${text}` : `${text}\n`)
    this.isLineOpen = this.output.isTTY ?? false
  }

  private remaining(done: number): string {
    if (this.isReplay || !this.basis || done === this.total) return ''
    const elapsed = this.shownAt - this.basis.at
    const since = done - this.basis.done
    // Before that, some slow beginning would be taken for the pace of all of it.
    if (elapsed < leastElapsed || since < this.total * leastShare) return ''
    const seconds = Math.ceil(((elapsed / since) * (this.total - done)) / 1_000)
    if (seconds <= maxSeconds) return this.sentences.remaining(this.number.format(seconds), 's')
    return this.sentences.remaining(this.number.format(Math.ceil(seconds / 60)), 'min')
  }
}
