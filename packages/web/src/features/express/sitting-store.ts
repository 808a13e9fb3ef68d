import type { LeviersClient } from '../../client/leviers-client.js'
import { makeReadable, type Readable } from '../../client/base/readable.js'
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

export interface SittingStore extends Readable<SittingState> {
  /** Somebody opens the page; undefined while it is not known who. Goes on where they were, or draws. */
  open(personId: string | null | undefined): Promise<void>
  /** To another lever of the round, or to its end. */
  goTo(place: number): void
  /** To where an answer leads. */
  goOn(): void
  /** Draws another round of levers that were not shown yet. */
  drawMore(): Promise<void>
  /** Another round, of levers that were put off. */
  showAgain(leverIds: readonly string[]): void
  setNeighbourhood(code: string | null): Promise<void>
}

interface SittingStoreParts {
  client: Pick<LeviersClient, 'ask' | 'surroundings' | 'clock'>
  log: BoardLog
  /** The board's name in addresses. */
  board: string
}

/** Makes what asks somebody on a board about a few levers, one after the other, and keeps their place on the device. */
export function makeSittingStore({ client, log, board }: SittingStoreParts): SittingStore {
  const held = holdSitting(board)
  const { change, show } = held
  const levers = makeDrawnLevers({ asking: client, log, board, onTrouble: (refusal) => change({ refusal }) })
  const by = () => ({ personId: held.personId, now: client.clock.now() })

  async function draw(first: number, without: readonly string[]) {
    held.isDrawing = true
    const drawn = await levers.draw({ first, without, neighbourhood: held.get().neighbourhood })
    held.isDrawing = false
    if (drawn === 'missing') change({ isMissing: true })
    return drawn === 'missing' ? null : drawn
  }

  async function drawMore(before: Sitting | null): Promise<void> {
    const drawn = await draw(roundSize, before ? askedIn(before) : [])
    if (drawn) show(nextRound(before, drawn, by()))
  }

  async function open(personId: string | null | undefined): Promise<void> {
    const before = held.get().sitting ?? keptSitting.read(board)
    if (before && personId === undefined) return
    held.personId = personId ?? null
    if (!before) return held.isDrawing ? undefined : drawMore(null)
    if (!isTakenUp(before, by())) {
      change({ sitting: null })
      return drawMore(null)
    }
    if (!(await levers.readAgain(before.leverIds))) return
    const isThere = (id: string) => log.state()?.levers.has(id) ?? false
    show({ ...withoutGone(held.get().sitting ?? before, isThere), personId: held.personId })
  }

  return {
    get: held.get,
    listen: held.listen,
    open,
    goTo: (place) => held.update((sitting) => movedTo(sitting, place, by().now)),
    goOn: () => held.update((sitting) => movedTo(sitting, placeAfter(sitting), by().now)),
    drawMore: () => drawMore(held.get().sitting),
    showAgain: (leverIds) =>
      held.update((sitting) => {
        const { others } = sitting
        return { ...nextRound(sitting, { leverIds, totalCount: 0 }, by()), others }
      }),
    async setNeighbourhood(code) {
      deviceNeighbourhood.write(code)
      change({ neighbourhood: code })
      const { sitting } = held.get()
      if (!sitting) return
      const { leverIds, at, earlier } = sitting
      const drawn = await draw(leverIds.length - at, [...earlier, ...leverIds.slice(0, at)])
      if (drawn) held.update((then) => withRestDrawn(then, drawn))
    },
  }
}

/** The sitting that pages are shown, each step of it kept on the device. */
function holdSitting(board: string) {
  const neighbourhood = deviceNeighbourhood.read()
  const shown = makeReadable<SittingState>({ sitting: null, isMissing: false, refusal: null, neighbourhood })
  const change = (more: Partial<SittingState>) => shown.set({ ...shown.get(), ...more })
  const show = (sitting: Sitting) => {
    keptSitting.write(board, sitting)
    change({ sitting, refusal: null })
  }
  return {
    ...shown,
    /** Whose sitting it is from now on. */
    personId: null as string | null,
    isDrawing: false,
    change,
    show,
    update(step: (sitting: Sitting) => Sitting) {
      const { sitting } = shown.get()
      if (sitting) show(step(sitting))
    },
  }
}
