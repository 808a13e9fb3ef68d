import { refusalSentence } from '@leviers/shared/refusals/refusals'
import { validate as isUuid } from 'uuid'
import { viewerOf, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { abortable } from '../../../async/abortable.js'
import type { TextBody } from '../../../ports/texts.js'
import { sqlOf } from '../../../sql.js'
import type { SeatType } from './seat.type.js'
import { listenForRight } from '../log/watch-right.js'

export interface SeatArgs {
  leverId: string
  clientId: number
}

/**
 * Holds an editor open as long as this sequence is read and one may write: the others see on the board who writes, and in
 * the text where. It says whether one may write, and says so again when that ends. Throws SIGN_IN_FIRST, SESSION_EXPIRED,
 * NOT_FOUND.
 */
export async function holdSeat(context: Context, args: SeatArgs): Promise<AsyncIterableIterator<SeatType>> {
  const { personId } = viewerOf(context)
  const { leverId, clientId } = args
  const [issued] = isUuid(leverId)
    ? await sqlOf(context.em).rows<{ boardId: string; body: TextBody | null }>(
        `select board_id as "boardId", case when organisation.id is not null
           then jsonb_build_object('id', organisation.id, 'name', organisation.name) end as body
         from lever_text_pen join lever on lever.id = lever_id
         left join organisation on organisation.id = organisation_id
         where lever_id = $1 and client_id = $2 and person_id = $3`,
        [leverId, clientId, personId],
      )
    : []
  if (!issued) throw new PublicError('NOT_FOUND')
  return abortable((signal) => seatStates(signal, context, { ...args, personId, ...issued }))
}

interface HeldSeat extends SeatArgs {
  /** The body in whose name it writes; null in its writer's own. */
  body: TextBody | null
  personId: string
  boardId: string
}

async function* seatStates(signal: AbortSignal, context: Context, seat: HeldSeat): AsyncGenerator<SeatType> {
  const right = listenForRight(context, seat, signal)
  const writing = makeWriting(context, seat)
  let before: string | null = null
  try {
    while (!signal.aborted) {
      right.prepare()
      const state = await stateOf(context, seat)
      if (state.mayWrite) writing.begin()
      else writing.end()
      const text = JSON.stringify(state)
      if (text !== before) yield state
      before = text
      await right.wait()
    }
  } finally {
    writing.end()
    right.stop()
  }
}

/** What the others see of somebody who writes: on the board who, in the text where. Only as long as they may. */
function makeWriting({ texts, presence }: Context, seat: HeldSeat): { begin(): void; end(): void } {
  const { leverId, personId, boardId } = seat
  let leaving: (() => void)[] = []
  return {
    begin() {
      if (leaving.length > 0) return
      leaving = [texts.carets.open(leverId, seat), presence.arrive(boardId, { personId, leverId, activity: 'EDITING' })]
    },
    end() {
      leaving.forEach((leave) => leave())
      leaving = []
    },
  }
}

async function stateOf({ texts, locale }: Context, seat: HeldSeat): Promise<SeatType> {
  const refusal = await texts.whyNot(seat, 'pushTextChange')
  if (!refusal) return { mayWrite: true, code: null, reason: null }
  return { mayWrite: false, code: refusal.code, reason: refusalSentence(refusal.code, locale, refusal.details) }
}
