import { isDeepStrictEqual } from 'node:util'
import * as inputs from '@leviers/shared/inputs/boards'
import type { InferOutput } from 'valibot'
import { defineCommand, type Answer } from '../../api/define-command.js'
import type { Transaction } from '../../commands/command.js'
import { PublicError } from '../../errors.js'
import { raisePeopleVersion } from '../../log/answer-version.js'
import { lockStreams } from '../../log/stream-log.js'
import { ownStanding } from '../people/own-standing.js'
import { aboutBoard } from './about-board.js'
import { Board } from './board.entity.js'
import { BoardType } from './board.type.js'
import { refuseOlder } from './editing/refuse-older.js'
import { refuseWrongDays } from './editing/refuse-wrong-days.js'
import { programmeEvent } from './programme/programme-event.js'
import { programmeOf } from './programme/programme-of.js'
import { topicOfPhases } from './programme/topic-of-phases.js'
import { topicOfReaders } from './readers/topic-of-readers.js'
import { shownBoard } from './shown-board.js'

export const BoardEdited = programmeEvent('BoardEdited', {
  audience: 'PUBLIC',
  description: 'A board is called otherwise, says something else of itself, has other rules or another place.',
  about: aboutBoard,
})

/** A board as it is after a command of an administrator. */
export const theBoard: Answer<{ boardId: string }> = {
  type: () => BoardType,
  async of({ em }, _done, { boardId }) {
    const board = await em.findOne(Board, { id: boardId })
    if (!board) throw new PublicError('NOT_FOUND')
    return shownBoard(board)
  },
}

/** An administrator says what a board is called, what it is about and what is allowed on it; its address stays. */
export const editBoard = defineCommand({
  name: 'editBoard',
  input: inputs.editBoard,
  event: BoardEdited,
  description:
    'Says what a board is called, what it is about, whether it is open and what is allowed on it (administrators). Its address stays.',
  answer: theBoard,
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input }) {
    const { em } = transaction
    const { boardId } = input
    const board = await em.findOne(Board, { id: boardId, programme: streamId })
    if (!board) throw new PublicError('NOT_FOUND')
    if (input.ownPhase) refuseWrongDays(input.ownPhase)
    const changes = changesOf(board, input)
    const changed = Object.keys(changes)
    if (changed.length === 0) return null
    const { revision } = board
    const about = { detail: 'boardId', id: boardId }
    await refuseOlder(transaction, { streamId, given: input.revision, revision, event: BoardEdited.kind, about })
    if (changed.some((name) => name in rules)) await changeRules(transaction, boardId)
    em.assign(board, { ...changes, revision: revision + 1 })
    // Answers about the board that were kept show its title and its rules.
    await raisePeopleVersion(transaction)
    return { data: { boardId } }
  },
})

type Input = InferOutput<typeof inputs.editBoard>
type Edited = Omit<Input, 'operationId' | 'boardId'>

/** What decides who may do what. */
const rules: Partial<Record<keyof Edited, true>> = {
  state: true,
  visibility: true,
  proposers: true,
  guestsVote: true,
  ownPhase: true,
}

function changesOf(board: Board, input: Input): object {
  const { operationId: _operation, boardId: _board, revision: _revision, ownPhase, followsProgramme, ...edited } = input
  const isOther = ([name, value]: [string, unknown]) => value !== null && value !== board[name as keyof typeof edited]
  const changes = Object.fromEntries(Object.entries(edited).filter(isOther))
  const before = board.ownPhase ?? null
  const after = followsProgramme ? null : (ownPhase ?? before)
  return isDeepStrictEqual(before, after) ? changes : { ...changes, ownPhase: after }
}

/** Whoever is writing on the board is done first, and whoever comes after finds the new rules; editors ask again. */
async function changeRules(transaction: Transaction, boardId: string): Promise<void> {
  await lockStreams(transaction, [boardId], true)
  transaction.ring(topicOfPhases)
  transaction.ring(topicOfReaders)
}
