import type { Outbox } from '../../../client/outbox/outbox.js'
import { visitLever } from '../../levers/model/levers-commands.js'
import { localVisitsOf, nameOfVisits } from '../model/local-visits.js'
import { visitBoard } from './boards-commands.js'

/** How far a board was seen, or one of its levers read. */
export interface Visit {
  boardId: string
  leverId: string | null
  number: number
}

/** Says how far somebody has got; of a visitor, who has no outbox, it is kept on the device. */
export function reportVisit(outbox: Outbox | null, visit: Visit): void {
  const { boardId, leverId, number } = visit
  if (!outbox) keepOnDevice(visit)
  else if (leverId) void outbox.submit(visitLever, { leverId, number })
  else void outbox.submit(visitBoard, { boardId, number })
}

function keepOnDevice({ boardId, leverId, number }: Visit): void {
  const { board, levers } = localVisitsOf(boardId)
  const seen = leverId ? { board, levers: { ...levers, [leverId]: number } } : { board: number, levers }
  try {
    localStorage.setItem(nameOfVisits(boardId), JSON.stringify(seen))
  } catch {
    // A browser that keeps nothing: nothing is marked as new then.
  }
}
