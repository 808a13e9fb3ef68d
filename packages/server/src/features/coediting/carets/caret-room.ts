import { limits } from '@leviers/shared/limits'
import type { CaretPlace, CaretsTold, ToldCaret } from '../../../ports/texts.js'
import { SharedRoom, type RoomParts } from '../../../rooms/shared-room.js'
import { heardCarets, saidCarets, type CaretShare } from './caret-share.js'

interface OpenPen {
  personId: string
  place: CaretPlace | null
  movedAt: number
  typedAt: number
}

/** One text, as long as somebody writes in it or watches through this node. */
export interface CaretRoom {
  open(pen: { clientId: number; personId: string }): () => void
  /** Somebody only watches. */
  watch(): () => void
  move(caret: { clientId: number; personId: string; place: CaretPlace | null; isTyping: boolean }): Promise<boolean>
  pens(): number
  isEmpty(): boolean
  lastTold(): Promise<CaretsTold | null>
  look(): void
  stop(): void
}

const { caretMilliseconds, caretSeconds, pensOfOne, typingSeconds } = limits.coediting

/** Makes one; those who prefer not to be shown have no caret for the others. */
export function makeCaretRoom(parts: RoomParts, topic: string): CaretRoom {
  const pens = new Map<number, OpenPen>()
  const room: SharedRoom<CaretShare, Omit<CaretsTold, 'number'>> = new SharedRoom<
    CaretShare,
    Omit<CaretsTold, 'number'>
  >(parts, topic, {
    paceMilliseconds: caretMilliseconds,
    share: () => ({ node: parts.node, pens: pens.size, carets: caretsOf(pens, (id) => room.people.mayBeNamed(id)) }),
    merged,
    isNobody: (share) => share.pens === 0,
    said: saidCarets,
    heard: heardCarets,
  })
  return {
    open({ clientId, personId }) {
      pens.delete(clientId)
      forgetOldest(pens, personId)
      const pen = { personId, place: null, movedAt: 0, typedAt: 0 }
      pens.set(clientId, pen)
      const leave = room.arrive(personId)
      return () => {
        if (pens.get(clientId) === pen) pens.delete(clientId)
        leave()
      }
    },
    watch: () => room.arrive(null),
    async move({ clientId, personId, place, isTyping }) {
      const pen = pens.get(clientId)
      if (pen?.personId !== personId) return false
      const now = performance.now()
      Object.assign(pen, { place, movedAt: now, ...(isTyping ? { typedAt: now } : {}) })
      await room.ask()
      return true
    },
    pens: () => room.now().pens,
    isEmpty: () => room.isEmpty(),
    lastTold: () => room.lastTold(),
    look: () => room.look(),
    stop() {
      pens.clear()
      room.stop()
    },
  }
}

/** Makes place for one more editor of somebody who has as many as one may: what they opened first counts no more. */
function forgetOldest(pens: Map<number, OpenPen>, personId: string): void {
  const own = [...pens].filter(([, pen]) => pen.personId === personId)
  for (const [clientId] of own.slice(0, Math.max(0, own.length + 1 - pensOfOne))) pens.delete(clientId)
}

function caretsOf(pens: ReadonlyMap<number, OpenPen>, mayBeNamed: (personId: string) => boolean): ToldCaret[] {
  const now = performance.now()
  return [...pens].flatMap(([clientId, { personId, place, movedAt, typedAt }]) => {
    if (!place || now - movedAt > caretSeconds * 1_000 || !mayBeNamed(personId)) return []
    return [{ clientId, personId, ...place, isTyping: typedAt > 0 && now - typedAt < typingSeconds * 1_000 }]
  })
}

function merged(shares: readonly CaretShare[]): Omit<CaretsTold, 'number'> {
  return {
    carets: shares.flatMap(({ carets }) => carets),
    pens: shares.reduce((sum, { pens }) => sum + pens, 0),
  }
}
