import type { Outbox } from '../../../client/outbox/outbox.js'
import type { OutboxEntry } from '../../../client/outbox/outbox-entry.js'
import { voteOfEntry, withMyVote } from '../../votes/my-votes.js'
import type { BoardEvent, BoardState, Mine } from './board-state.js'

/** The reader's commands on this board, from their submission until their event is applied. */
export interface OwnCommands {
  /** The commands to apply optimistically, in order. */
  unconfirmed(): readonly OutboxEntry[]
  /** Whether an event is the reader's own. */
  isMine(event: BoardEvent, personId: string | null): boolean
  /** To be called on an acknowledgement; its event may arrive before earlier ones. */
  acknowledged(entry: OutboxEntry, applied: boolean): void
  /** To be called when an event was applied: the reader's command that caused it is no longer optimistic. */
  applied(event: BoardEvent): OutboxEntry | null
}

/** Follows the reader's own acts through acknowledgement and feed, whichever comes first. */
export function makeOwnCommands({ entries }: Pick<Outbox, 'entries'>): OwnCommands {
  const early = new Map<string, OutboxEntry>()
  const settled = new Set<string>()
  const find = (operationId: string) =>
    early.get(operationId) ?? entries.get().find((entry) => entry.operationId === operationId) ?? null
  return {
    unconfirmed: () => [...early.values(), ...entries.get().filter(({ operationId }) => !isDone(operationId))],
    isMine(event, personId) {
      const author = 'comment' in event ? event.comment.author : 'lever' in event ? event.lever.author : null
      if (author && author.id === personId) return true
      return event.operationId !== null && (settled.has(event.operationId) || find(event.operationId) !== null)
    },
    acknowledged(entry, applied) {
      if (applied || settled.has(entry.operationId)) settled.add(entry.operationId)
      else early.set(entry.operationId, entry)
    },
    applied({ operationId }) {
      if (operationId === null) return null
      const entry = find(operationId)
      if (!entry) return null
      early.delete(operationId)
      settled.add(operationId)
      return entry
    },
  }

  function isDone(operationId: string): boolean {
    return settled.has(operationId) || early.has(operationId)
  }
}

/** What is known of the reader after their own act was confirmed. */
export function withOwnAct(
  mine: Mine,
  entry: OutboxEntry,
  { state, number }: { state: BoardState; number: number },
): Mine {
  const vote = voteOfEntry(entry)
  if (vote) {
    const revision = state.levers.get(vote.leverId)?.card.revision ?? 0
    return { ...mine, votes: withMyVote(mine.votes, vote.leverId, vote.value && { value: vote.value, revision }) }
  }
  const { leverId } = entry.input
  if (typeof leverId !== 'string' || entry.quiet) return mine
  // The reader's own words are not unread.
  return { ...mine, seenLevers: new Map(mine.seenLevers).set(leverId, number) }
}
