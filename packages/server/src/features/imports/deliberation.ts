import type { VoteValue } from '@leviers/shared/votes'
import type { Reject } from './rejects.js'

/** A row's place, for whoever must correct it. */
interface Row {
  file: string
  line: number
}

export interface ImportedStatement extends Row {
  /** Its id where it comes from. */
  id: string
  /** Null when the source does not say. */
  authorId: string | null
  body: string
  /** Unpublished: moderated out, and its words are unknown. */
  moderation: 'ACCEPTED' | 'UNREVIEWED' | 'REJECTED' | 'UNPUBLISHED'
  /** In milliseconds; null when the source has no dates. */
  at: number | null
}

export interface ImportedVote extends Row {
  statementId: string
  voterId: string
  value: VoteValue
  at: number | null
}

/** A deliberation held elsewhere, read and checked, not yet written anywhere. */
export interface Deliberation {
  /** What it was about, in its own words. */
  topic: string
  description: string
  attribution: string | null
  /** The same for every export of the same deliberation. */
  origin: string
  statements: ImportedStatement[]
  votes: ImportedVote[]
  /** What could not be read or does not hold together. */
  rejects: Reject[]
}

/** One step of a deliberation as it happened. */
export type Step =
  | { kind: 'STATEMENT'; statement: ImportedStatement }
  | { kind: 'VOTE'; vote: ImportedVote }
  | { kind: 'REVIEW' | 'HIDE'; statement: ImportedStatement; at: number | null }

const byTime = (a: { time: number }, b: { time: number }) => a.time - b.time

/**
 * Everything in the order in which it happened: by time; a statement before the votes of the same instant, and never
 * after a vote on it; else as in the files. Acceptance follows the statement, hiding its last vote, because the source
 * does not date them.
 */
export function stepsInOrder({ statements, votes }: Pick<Deliberation, 'statements' | 'votes'>): Step[] {
  const firstVotes = new Map<string, number>()
  const votesLeft = new Map<string, number>()
  for (const { statementId, at } of votes) {
    firstVotes.set(statementId, Math.min(at ?? 0, firstVotes.get(statementId) ?? Infinity))
    votesLeft.set(statementId, (votesLeft.get(statementId) ?? 0) + 1)
  }
  const timeOf = ({ id, at }: ImportedStatement) => Math.min(at ?? 0, firstVotes.get(id) ?? Infinity)
  const given = [
    ...statements.map((statement) => ({ time: timeOf(statement), statement, vote: null })),
    ...votes.map((vote) => ({ time: vote.at ?? 0, statement: null, vote })),
  ]
  // The sort is stable: what happened in the same instant stays in the order above.
  given.sort(byTime)
  const byId = new Map(statements.map((statement) => [statement.id, statement]))
  return given.flatMap(({ statement, vote }): Step[] => {
    if (statement) return [{ kind: 'STATEMENT', statement }, ...moderationAfter(statement, statement.at)]
    votesLeft.set(vote.statementId, (votesLeft.get(vote.statementId) ?? 0) - 1)
    const hidden = byId.get(vote.statementId)
    return [{ kind: 'VOTE', vote }, ...(hidden && isHidden(hidden) ? moderationAfter(hidden, vote.at) : [])]
  })

  function moderationAfter(statement: ImportedStatement, at: number | null): Step[] {
    if (statement.moderation === 'ACCEPTED') return [{ kind: 'REVIEW', statement, at }]
    if (!isHidden(statement) || (votesLeft.get(statement.id) ?? 0) > 0) return []
    return [{ kind: 'HIDE', statement, at }]
  }
}

function isHidden({ moderation }: ImportedStatement): boolean {
  return moderation === 'REJECTED' || moderation === 'UNPUBLISHED'
}
