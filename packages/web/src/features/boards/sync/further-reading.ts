import { waitOrWake } from '../../../client/base/environment.js'
import { askAgain, type Patience } from '../../../client/request/ask-again.js'
import { withRepliesPage, withThreadPage } from '../../comments/model/threads.js'
import { isProseOld, withProse } from '../../levers/model/lever-events.js'
import { BoardHeadNowDocument } from '../documents/board-head-now.generated.js'
import { LeverProseNowDocument } from '../documents/lever-prose-now.generated.js'
import type { BoardReader } from './board-reader.js'
import { RepliesPageDocument } from '../documents/replies-page.generated.js'
import { ThreadPageDocument } from '../documents/thread-page.generated.js'

/** Milliseconds between two readings of a text that people write. */
const proseInterval = 1_000
/** Pages of a thread, of twenty comments each, that are read at one press. */
const pagesAtOnce = 5

const threadOf = ({ log }: BoardReader, leverId: string) => log.state()?.comments.threads.get(leverId)

/** Reads the form of a lever's text anew, again while it changes. */
export async function readProse({ asking, log }: BoardReader, leverId: string, patience: Patience): Promise<void> {
  // What changes while it is read is read again.
  while (isProseOld(log.state()?.levers.get(leverId))) {
    const answer = await askAgain(asking, { document: LeverProseNowDocument, variables: { leverId } }, patience)
    if (!answer?.lever) return
    const { board, id: _id, finding, action, ...value } = answer.lever
    const read = { asOf: board.number, value, words: { finding, action } }
    log.change((state) => ({ ...state, levers: withProse(state.levers, leverId, read) }))
    await waitOrWake(asking.environment, proseInterval)
  }
}

/** Reads the next pages of a thread. */
export async function readThread(reader: BoardReader, leverId: string, patience: Patience): Promise<void> {
  const { asking, log } = reader
  for (let page = 0; page < pagesAtOnce; page += 1) {
    const thread = threadOf(reader, leverId)
    if (!thread?.hasMore) return
    const { listing, endCursor: after } = thread
    const variables = { leverId, after, ...listing }
    const read = (await askAgain(asking, { document: ThreadPageDocument, variables }, patience))?.lever
    // Meanwhile the reader may have chosen another order.
    if (!read || threadOf(reader, leverId)?.listing !== listing) return
    const place = { leverId, listing, asOf: read.board.number, isFirst: false }
    log.readAsOf(place.asOf, (state) => ({ ...state, comments: withThreadPage(state.comments, read.thread, place) }))
  }
}

/** Reads the next answers to a comment. */
export async function readReplies(
  reader: BoardReader,
  { leverId, rootId }: { leverId: string; rootId: string },
  patience: Patience,
): Promise<void> {
  const after = threadOf(reader, leverId)?.replies.get(rootId)?.endCursor ?? null
  const question = { document: RepliesPageDocument, variables: { leverId, rootId, after } }
  const read = await askAgain(reader.asking, question, patience)
  if (!read?.lever || !read.comment) return
  const place = { leverId, rootId, asOf: read.lever.board.number }
  const { replies } = read.comment
  reader.log.readAsOf(place.asOf, (state) => ({
    ...state,
    comments: withRepliesPage(state.comments, replies, place),
  }))
}

/** Reads the counters that only the server can tell. */
export async function readCounts({ asking, board, log }: BoardReader): Promise<void> {
  const patience = { isWanted: () => true, onTrouble: () => undefined }
  const answer = await askAgain(asking, { document: BoardHeadNowDocument, variables: { board } }, patience)
  if (answer?.board) log.read(answer.board, (state) => state)
}
