import type { LeviersClient } from '../../client/leviers-client.js'
import { makeStore, type Store } from '../../client/base/store.js'
import type { Refusal } from '../../client/request/refusal.js'
import type { BoardLog } from '../boards/model/board-log.js'
import { deviceNeighbourhood } from '../people/device-neighbourhood.js'
import { makeDrawnLevers } from './drawn-levers.js'
import { keptSitting } from './kept-sitting.js'
import {
  askedIn,
  isTakenUp,
  movedTo,
  nextRound,
  placeAfter,
  roundSize,
  withRestDrawn,
  withoutGone,
  type Sitting,
} from './sitting.js'

export interface SittingState {
  /** Null until it was read. */
  sitting: Sitting | null
  isMissing: boolean
  refusal: Refusal | null
  /** The neighbourhood that was chosen on this device; undefined when nothing was. */
  neighbourhood: string | null | undefined
}

interface SittingStoreParts {
  client: Pick<LeviersClient, 'ask' | 'environment' | 'clock'>
  log: BoardLog
  /** The board's name in addresses. */
  board: string
  /** The neighbourhood that the address names, where the device keeps none. */
  named?: string | null
}

/** Asks somebody on a board about a few levers, one after the other, and keeps their place on the device. */
export class SittingStore implements Store<SittingState> {
  readonly #shown = makeStore<SittingState>({
    sitting: null,
    isMissing: false,
    refusal: null,
    neighbourhood: deviceNeighbourhood.read(),
  })
  readonly get = this.#shown.get
  readonly listen = this.#shown.listen
  readonly #parts: SittingStoreParts
  readonly #levers: ReturnType<typeof makeDrawnLevers>
  /** Whose sitting it is from now on. */
  #personId: string | null = null
  #isDrawing = false

  constructor(parts: SittingStoreParts) {
    this.#parts = parts
    const { client, log, board, named } = parts
    if (named && this.get().neighbourhood === undefined) this.#change({ neighbourhood: named })
    this.#levers = makeDrawnLevers({ asking: client, log, board, onTrouble: (refusal) => this.#change({ refusal }) })
  }

  /** Somebody opens the page; undefined while it is not known who. Goes on where they were, or draws. */
  async open(personId: string | null | undefined): Promise<void> {
    const { log, board } = this.#parts
    const before = this.get().sitting ?? keptSitting.read(board)
    if (before && personId === undefined) return
    this.#personId = personId ?? null
    if (!before) return this.#isDrawing ? undefined : this.#drawAfter(null)
    if (!isTakenUp(before, this.#by())) {
      this.#change({ sitting: null })
      return this.#drawAfter(null)
    }
    if (!(await this.#levers.readAgain(before.leverIds))) return
    const isThere = (id: string) => log.state()?.levers.has(id) ?? false
    this.#show({ ...withoutGone(this.get().sitting ?? before, isThere), personId: this.#personId })
  }

  /** To another lever of the round, or to its end. */
  goTo(place: number): void {
    this.#update((sitting) => movedTo(sitting, place, this.#by().now))
  }

  /** To where an answer leads. */
  goOn(): void {
    this.#update((sitting) => movedTo(sitting, placeAfter(sitting), this.#by().now))
  }

  /** Draws another round of levers that were not shown yet. */
  drawMore(): Promise<void> {
    return this.#drawAfter(this.get().sitting)
  }

  /** Another round, of levers that were put off. */
  showAgain(leverIds: readonly string[]): void {
    this.#update((sitting) => {
      const { others } = sitting
      return { ...nextRound(sitting, { leverIds, totalCount: 0 }, this.#by()), others }
    })
  }

  async setNeighbourhood(code: string | null): Promise<void> {
    deviceNeighbourhood.write(code)
    this.#change({ neighbourhood: code })
    const { sitting } = this.get()
    if (!sitting) return
    const { leverIds, at, earlier } = sitting
    const drawn = await this.#draw(leverIds.length - at, [...earlier, ...leverIds.slice(0, at)])
    if (drawn) this.#update((then) => withRestDrawn(then, drawn))
  }

  async #drawAfter(before: Sitting | null): Promise<void> {
    const drawn = await this.#draw(roundSize, before ? askedIn(before) : [])
    if (drawn) this.#show(nextRound(before, drawn, this.#by()))
  }

  async #draw(first: number, without: readonly string[]) {
    this.#isDrawing = true
    const drawn = await this.#levers.draw({ first, without, neighbourhood: this.get().neighbourhood })
    this.#isDrawing = false
    if (drawn === 'missing') this.#change({ isMissing: true })
    return drawn === 'missing' ? null : drawn
  }

  #by(): { personId: string | null; now: number } {
    return { personId: this.#personId, now: this.#parts.client.clock.now() }
  }

  #change(more: Partial<SittingState>): void {
    this.#shown.set({ ...this.get(), ...more })
  }

  /** Shows a step, kept on the device. */
  #show(sitting: Sitting): void {
    keptSitting.write(this.#parts.board, sitting)
    this.#change({ sitting, refusal: null })
  }

  #update(step: (sitting: Sitting) => Sitting): void {
    const { sitting } = this.get()
    if (sitting) this.#show(step(sitting))
  }
}
