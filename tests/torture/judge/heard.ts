import { isRetryable } from '../../../packages/shared/src/refusals/retryable.ts'
import { emptyBoard, fold, type FoldedBoard } from './folded-board.ts'

/** What of an event is compared with the log. */
export interface HeardItem {
  kind: string
  number: number
  /** The first number that it stands for. */
  since: number
  operationId: string | null
  leverId: string | null
  commentId: string | null
  tallies: { leverId: string; agree: number; disagree: number; pass: number; number: number }[]
}

/** All that one follower heard of one board, over however many connections. */
export interface Heard {
  name: string
  boardId: string
  /** Whether it is told what is for moderators; of that only the number passes for others. */
  isModerator: boolean
  /** The number of the cursor that it began with; null: a cursor of no use. */
  start: number | null
  items: HeardItem[]
  board: FoldedBoard
  cursor: string
  connections: number
  /** How and when (milliseconds of Date) connections that had been let in were closed. */
  closes: { code: number; at: number }[]
  /** How often it was told that the server has a fault, and how often its subscription was ended. */
  refusals: number
  ends: number
  /** What was wrong in itself, in sentences. */
  faults: string[]
}

export function nothingHeard(
  name: string,
  boardId: string,
  { start, cursor, isModerator = false }: { start: number | null; cursor: string; isModerator?: boolean },
): Heard {
  const board = emptyBoard()
  return {
    name,
    boardId,
    isModerator,
    start,
    items: [],
    board,
    cursor,
    connections: 0,
    closes: [],
    refusals: 0,
    ends: 0,
    faults: [],
  }
}

/** A refusal during a fault may be met by asking again; anything else is a fault. */
export function noteRefusal(heard: Heard, errors: readonly any[]): void {
  const codes = errors.map((error) => error.extensions?.code ?? error.message)
  if (codes.length === 0 || !codes.every(isRetryable)) heard.faults.push(`was refused: ${codes.join(' ')}`)
  else heard.refusals += 1
}

/** Notes that a subscription ended from the other side, which only a refusal explains. */
export function noteEnd(heard: Heard): void {
  heard.ends += 1
  if (heard.ends > heard.refusals) heard.faults.push('was ended without a reason')
}

/** Notes a result of the subscription. */
export function hear(heard: Heard, result: { data?: any; errors?: readonly unknown[] | undefined }): void {
  const event = result.data?.boardFeed
  if (!event || result.errors) {
    noteRefusal(heard, result.errors ?? [])
    return
  }
  heard.items.push(itemOf(event))
  heard.cursor = event.cursor
  fold(heard.board, event)
  const shown = [event.lever, event.comment, ...(event.levers ?? [])].filter(Boolean)
  if (!heard.isModerator && shown.some((one) => one.hiddenText || (one.state !== 'PUBLISHED' && one.body))) {
    heard.faults.push(`was told hidden words by event ${event.number}`)
  }
  if (event.boardId !== heard.boardId) heard.faults.push(`heard of another board at ${event.number}`)
}

function itemOf(event: Record<string, any>): HeardItem {
  const { __typename, number, since = number, operationId, lever, comment, tally, leverId } = event
  const tallies = event.tallies ?? (tally ? [{ leverId, tally }] : [])
  return {
    kind: __typename,
    number,
    since,
    operationId,
    leverId: leverId ?? lever?.id ?? comment?.leverId ?? null,
    commentId: comment?.id ?? null,
    tallies: tallies.map((one: any) => ({ leverId: one.leverId, ...one.tally })),
  }
}
