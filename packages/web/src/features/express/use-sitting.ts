import { useEffect } from 'react'
import type { Refusal } from '../../client/request/refusal.js'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { useStore } from '../../client/use-store.js'
import type { BoardHead } from '../boards/model/board-state.js'
import { useBoardStore } from '../boards/sync/use-board-store.js'
import type { LeverText } from '../levers/model/lever-events.js'
import type { LeverView } from '../levers/model/lever-view.js'
import { useMe } from '../people/me/use-me.js'
import { askedIn } from './sitting.js'
import { SittingStore } from './sitting-store.js'

/** A lever that is asked about, with its text. */
export interface AskedLever {
  lever: LeverView
  text: Pick<LeverText, 'body' | 'finding' | 'action'> | null
}

export interface SittingShown {
  status: 'loading' | 'ready' | 'missing' | 'failed'
  refusal: Refusal | null
  board: BoardHead | null
  levers: readonly AskedLever[]
  /** Which of them is shown; after the last: the round is over. */
  at: number
  /** How many more there are to answer. */
  others: number
  /** Those that were shown, in all rounds, and have no answer. */
  putOff: readonly string[]
  neighbourhood: string | null
  sittings: SittingStore
}

/** What somebody with five minutes is asked on a board, live; first of the neighbourhood that the address names, if any. */
export function useSitting(board: string, named: string | null): SittingShown {
  const client = useLeviersClient()
  const store = useBoardStore(board)
  const { status, me, ended } = useMe()
  const personId = status === 'unknown' ? undefined : ((me ?? ended)?.id ?? null)
  const sittings = client.keep(`sitting ${board}`, () => new SittingStore({ client, log: store.log, board, named }))
  const { sitting, isMissing, refusal, neighbourhood } = useStore(sittings)
  useEffect(() => void sittings.open(personId), [sittings, personId])
  const optimistic = store.optimistic()
  const levers = (sitting?.leverIds ?? []).flatMap((id) => {
    const lever = optimistic && store.viewOf(optimistic, id)
    return lever ? [{ lever, text: optimistic.state.levers.get(id)?.text ?? null }] : []
  })
  const isAnswered = (id: string) => Boolean(optimistic?.mine.votes.has(id))
  return {
    status: isMissing ? 'missing' : sitting && optimistic ? 'ready' : refusal ? 'failed' : 'loading',
    refusal,
    board: optimistic?.state.head ?? null,
    levers,
    at: Math.min(sitting?.at ?? 0, levers.length),
    others: sitting?.others ?? 0,
    putOff: sitting ? askedIn(sitting).filter((id) => !isAnswered(id)) : [],
    neighbourhood: neighbourhood === undefined ? (me?.neighbourhoodCode ?? null) : neighbourhood,
    sittings,
  }
}
